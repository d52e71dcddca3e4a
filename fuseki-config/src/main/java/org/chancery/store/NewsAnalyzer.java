package org.chancery.store;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Words as readers type them: without accents, case and endings, so that {@code Pena Nieto} finds
 * {@code Peña Nieto} and {@code tariff} finds {@code tariffs}. No word is left out: {@code the Who}
 * is a name, too. Safe to share between threads.
 */
final class NewsAnalyzer extends Analyzer {
  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokens = new StandardTokenizer();
    TokenStream words = new EnglishPossessiveFilter(tokens);
    return new TokenStreamComponents(tokens, new PorterStemFilter(normalize(field, words)));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream words) {
    return new LowerCaseFilter(new ASCIIFoldingFilter(words));
  }
}
