package org.chancery.extractor.passage;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.language.LanguagePipeline;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.passage.Annotations.Marked;

/**
 * The share of gold mentions that begin where a token begins and end where one ends, in one
 * sentence.
 */
final class TokenLayer implements Layer {
  private final LanguagePipeline pipeline = new LanguagePipeline(LanguageModels.load());
  private final Tally tally = new Tally();

  @Override
  public void add(Comparison article, Consumer<PassageError> errors) {
    AnnotatedText text = pipeline.annotate(article.document());
    Set<Integer> begins =
        text.tokens().stream().map(token -> token.span().begin()).collect(Collectors.toSet());
    Set<Integer> ends =
        text.tokens().stream().map(token -> token.span().end()).collect(Collectors.toSet());
    int right = 0;
    for (Marked mention : article.gold().mentions()) {
      boolean oneSentence =
          text.sentences().stream().anyMatch(s -> s.span().contains(mention.span()));
      if (oneSentence
          && begins.contains(mention.span().begin())
          && ends.contains(mention.span().end())) {
        right++;
      } else {
        String tokens =
            text.tokensIn(mention.span()).stream()
                .map(Token::text)
                .collect(Collectors.joining("|"));
        errors.accept(
            PassageError.at(
                article.document(),
                mention.span(),
                oneSentence ? "cut by a token" : "cut by a sentence",
                "tokens " + tokens));
      }
    }
    int gold = article.gold().mentions().size();
    tally.add(right, gold, gold);
  }

  @Override
  public Map<String, Figure> figures() {
    return Map.of("token boundaries", tally.figure());
  }
}
