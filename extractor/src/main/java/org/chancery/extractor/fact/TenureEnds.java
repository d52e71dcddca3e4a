package org.chancery.extractor.fact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;

/**
 * Whose time in office an article tells to be over, without naming the office where it says so: by
 * a death, or by a resignation in the sentence that has the title. Immutable.
 */
final class TenureEnds {
  private static final String FOR_GOOD = "for-good";

  private final AnnotatedText text;
  private final Set<String> forGood = new HashSet<>();
  private final Map<String, Set<Integer>> sentences = new HashMap<>();

  TenureEnds(AnnotatedText text, List<FactPattern> patterns, List<MarkedSentence> article) {
    this.text = text;
    for (MarkedSentence marked : article) {
      if (marked.has('P')) {
        patterns.forEach(pattern -> read(pattern, marked));
      }
    }
  }

  private void read(FactPattern pattern, MarkedSentence marked) {
    Matcher matcher = marked.matcher(pattern.pattern());
    for (int from = 0; from < marked.text().length() && matcher.find(from); ) {
      Named holder = marked.named(matcher.group("holder"));
      if (holder != null) {
        String id = holder.entity().id();
        if (pattern.flags().contains(FOR_GOOD)) {
          forGood.add(id);
        } else {
          sentences.computeIfAbsent(id, key -> new HashSet<>()).add(marked.sentence().index());
        }
      }
      from = matcher.start() + 1;
    }
  }

  /** Whether an office that a pattern reads off the words beside a name is one of the past. */
  boolean hasEnded(String person, MarkedSentence marked, FactPattern pattern) {
    boolean besideName =
        pattern.rule().startsWith("title") || pattern.rule().startsWith("apposition");
    return forGood.contains(person)
        || (besideName
            && sentences.getOrDefault(person, Set.of()).contains(marked.sentence().index()));
  }

  /** The number of the sentence that a name stands in; -1 between sentences. */
  int sentenceIndex(Named named) {
    return text.sentenceAt(named.mention().span().begin()).map(Sentence::index).orElse(-1);
  }
}
