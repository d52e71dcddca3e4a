package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import opennlp.tools.namefind.NameFinderME;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;

/**
 * Sees names of people with a trained model. What it remembers is forgotten after each sentence, so
 * that it depends on the article alone. For one thread at a time.
 */
public final class NameTagger implements NameCandidates {
  // The search copies its history at every word: very long sentences are read in pieces.
  private static final int LONGEST_PIECE = 200;

  private final NameFinderME finder;
  private final Set<NameFeatures.Group> groups;

  public NameTagger(NameModel model) {
    this(model, NameFeatures.USED);
  }

  /** With other features than the usual ones: those that the model was trained with. */
  public NameTagger(NameModel model, Set<NameFeatures.Group> groups) {
    this.finder = new NameFinderME(model.model());
    this.groups = Set.copyOf(groups);
  }

  @Override
  public List<Candidate> find(AnnotatedText text, List<Mention> earlier) {
    NameFeatures features = new NameFeatures(text, earlier, groups);
    List<Candidate> found = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int from = 0; from < tokens.size(); from += LONGEST_PIECE) {
        int to = Math.min(tokens.size(), from + LONGEST_PIECE);
        find(tokens.subList(from, to), features, found);
      }
    }
    return List.copyOf(found);
  }

  private void find(List<Token> tokens, NameFeatures features, List<Candidate> found) {
    finder.clearAdaptiveData();
    String[] words = tokens.stream().map(Token::text).toArray(String[]::new);
    opennlp.tools.util.Span[] names = finder.find(words, features.of(tokens));
    double[] probabilities = finder.probs(names);
    for (int i = 0; i < names.length; i++) {
      Span first = tokens.get(names[i].getStart()).span();
      Span last = tokens.get(names[i].getEnd() - 1).span();
      found.add(new Candidate(first.cover(last), probabilities[i]));
    }
  }
}
