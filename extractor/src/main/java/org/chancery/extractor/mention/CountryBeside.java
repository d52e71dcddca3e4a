package org.chancery.extractor.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;

/** The country right beside a name: "Polish Senate", "Poland's Senate", "the Senate of Poland". */
public final class CountryBeside {
  private static final List<String> BEFORE = List.of(" ", "'s ", "' ", "s' ");
  private static final List<String> BEHIND = List.of(" of ", " of the ");

  private final AnnotatedText text;
  private final Map<Integer, Mention> byEnd = new HashMap<>();
  private final Map<Integer, Mention> byBegin = new HashMap<>();

  /**
   * For one article.
   *
   * @param mentions all mentions; those of countries count
   */
  public CountryBeside(AnnotatedText text, List<Mention> mentions) {
    this.text = text;
    for (Mention mention : MentionList.ofType(mentions, EntityType.COUNTRY)) {
      byEnd.put(mention.span().end(), mention);
      byBegin.put(mention.span().begin(), mention);
    }
  }

  /** The IRI of the country beside a span, if there is one. */
  public Optional<String> of(Span span) {
    String view = text.view();
    for (String joint : BEFORE) {
      int end = span.begin() - joint.length();
      if (byEnd.containsKey(end) && view.startsWith(joint, end)) {
        return Optional.ofNullable(byEnd.get(end)).map(Mention::reference);
      }
    }
    for (String joint : BEHIND) {
      int begin = span.end() + joint.length();
      if (byBegin.containsKey(begin) && view.startsWith(joint, span.end())) {
        return Optional.ofNullable(byBegin.get(begin)).map(Mention::reference);
      }
    }
    return Optional.empty();
  }
}
