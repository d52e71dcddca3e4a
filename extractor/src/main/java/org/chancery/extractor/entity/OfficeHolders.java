package org.chancery.extractor.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.mention.Mention;

/**
 * The person whose name stands directly beside a title. Immutable.
 *
 * @param <P> what stands for a person
 */
public final class OfficeHolders<P> {
  private static final int REACH = 40;

  /** Words that begin a phrase that need not be about the name before; "when she was" is. */
  private static final Pattern ANOTHER_PHRASE =
      Pattern.compile(
          "\\b(?:and|(?:after|before|while|when)(?! (?:he|she)\\b)|where|whose|but|against|alongside|with|without)\\b");

  private final AnnotatedText text;
  private final Map<Integer, P> beginningAt = new HashMap<>();
  private final Map<Integer, P> endingAt = new HashMap<>();

  /**
   * The people of an article.
   *
   * @param mentions where a person is named
   */
  public OfficeHolders(
      AnnotatedText text, List<? extends P> people, Function<P, List<Mention>> mentions) {
    this.text = text;
    for (P person : people) {
      for (Mention mention : mentions.apply(person)) {
        beginningAt.put(mention.span().begin(), person);
        endingAt.put(mention.span().end(), person);
      }
    }
  }

  /** Whose name stands beside the title at a span; empty where nobody's does. */
  public Optional<P> of(Span office) {
    String view = text.view();
    for (String joint : List.of(" ", ", ")) {
      if (view.startsWith(joint, office.end())) {
        P after = beginningAt.get(office.end() + joint.length());
        if (after != null) {
          return Optional.of(after);
        }
      }
    }
    int least = Math.max(0, office.begin() - REACH);
    for (int end = office.begin() - 1; end >= least; end--) {
      P before = endingAt.get(end);
      if (before != null) {
        String between = view.substring(end, office.begin());
        boolean apposition =
            between.matches(", (?:\\d\\d, )?[^,.;:\"()]*")
                && !ANOTHER_PHRASE.matcher(between).find();
        return apposition ? Optional.of(before) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
