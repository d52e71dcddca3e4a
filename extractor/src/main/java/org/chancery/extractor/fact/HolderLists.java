package org.chancery.extractor.fact;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.fact.TenureDates.Dates;
import org.chancery.extractor.fact.TenureModifiers.Modifier;

/**
 * Several people with one title in the plural: {@code Senators A and B}, {@code A and B, the
 * foreign ministers}. Immutable and safe to share between threads.
 */
final class HolderLists {
  private static final Pattern PERSON = Pattern.compile("‹P\\d+›");

  private final List<FactPattern> patterns =
      FactPattern.read("tenure-lists.tsv", "tenure-patterns.tsv");
  private final TenureModifiers modifiers;

  HolderLists(TenureModifiers modifiers) {
    this.modifiers = modifiers;
  }

  /** Adds the tenures of a sentence's lists. */
  void add(MarkedSentence marked, TenureCollector found) {
    for (FactPattern pattern : patterns) {
      if (!pattern.canMatch(marked)) {
        continue;
      }
      Matcher list = marked.matcher(pattern.pattern());
      while (list.find()) {
        Named office = marked.named(list.group("office"));
        if (office != null && OfficeTitles.isPlural(marked.words(office))) {
          people(pattern, list, office, marked, found);
        }
      }
    }
  }

  private void people(
      FactPattern pattern,
      Matcher list,
      Named office,
      MarkedSentence marked,
      TenureCollector found) {
    TenureStatus status =
        modifiers
            .of(
                marked.text().substring(0, list.start("office")),
                marked.words(office),
                marked.text().substring(list.end("office")))
            .map(Modifier::status)
            .orElse(TenureStatus.CURRENT);
    Matcher person = PERSON.matcher(list.group("people"));
    while (person.find()) {
      Named holder = marked.named(person.group());
      if (holder != null) {
        found.add(
            holder,
            office.entity(),
            office,
            status,
            Dates.NONE,
            pattern.confidence(),
            pattern.rule());
      }
    }
  }
}
