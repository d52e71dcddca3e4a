package org.chancery.extractor.fact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;

/**
 * Whose time in office an article tells to be over, or to go on in an acting capacity, without
 * naming the office where it says so: by a death, or in the sentence that has the title. Immutable.
 */
final class TenureEnds {
  private static final String FOR_GOOD = "for-good";

  private final AnnotatedText text;
  private final Set<String> forGood = new HashSet<>();
  private final Map<String, Map<Integer, TenureStatus>> sentences = new HashMap<>();

  TenureEnds(AnnotatedText text, List<FactPattern> patterns, List<MarkedSentence> article) {
    this.text = text;
    for (MarkedSentence marked : article) {
      if (marked.has('P')) {
        patterns.forEach(pattern -> read(pattern, marked));
      }
    }
  }

  private void read(FactPattern pattern, MarkedSentence marked) {
    if (!pattern.canMatch(marked)) {
      return;
    }
    Matcher matcher = marked.matcher(pattern.pattern());
    for (int from = 0; from < marked.text().length() && matcher.find(from); ) {
      Named holder = marked.named(matcher.group("holder"));
      if (holder != null) {
        String id = holder.entity().id();
        if (pattern.flags().contains(FOR_GOOD)) {
          forGood.add(id);
        } else {
          sentences
              .computeIfAbsent(id, key -> new HashMap<>())
              .put(
                  marked.sentence().index(),
                  TenureModifiers.status(pattern.kind()).orElse(TenureStatus.FORMER));
        }
      }
      from = matcher.start() + 1;
    }
  }

  /**
   * What becomes of a present office that a pattern reads off the words beside a name; empty where
   * nothing is said of it.
   */
  Optional<TenureStatus> of(String person, MarkedSentence marked, FactPattern pattern) {
    if (forGood.contains(person)) {
      return Optional.of(TenureStatus.FORMER);
    }
    boolean besideName =
        pattern.rule().startsWith("title") || pattern.rule().startsWith("apposition");
    return besideName
        ? Optional.ofNullable(
            sentences.getOrDefault(person, Map.of()).get(marked.sentence().index()))
        : Optional.empty();
  }

  /** The number of the sentence that a name stands in; -1 between sentences. */
  int sentenceIndex(Named named) {
    return text.sentenceAt(named.mention().span().begin()).map(Sentence::index).orElse(-1);
  }
}
