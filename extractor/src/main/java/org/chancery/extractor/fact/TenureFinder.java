package org.chancery.extractor.fact;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.fact.TenureReader.Held;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.ontology.Gazetteer;

/**
 * Finds who holds, held or is to hold which office, by patterns over marked sentences. Immutable
 * and safe to share between threads.
 */
final class TenureFinder {
  private static final String PATTERNS = "tenure-patterns.tsv";
  private static final String FURTHER_HOLDER = "holder";
  private static final String VERBAL = "gapping";

  private static final String UNSAID = "unsaid";

  private final List<FactPattern> patterns = patterns(false);
  private final List<FactPattern> vague = patterns(true);
  private final List<FactPattern> further = FactPattern.read("tenure-further.tsv", PATTERNS);
  private final List<FactPattern> ends = FactPattern.read("tenure-ends.tsv", PATTERNS);
  private final TenureModifiers modifiers = new TenureModifiers();
  private final HolderLists lists = new HolderLists(modifiers);
  private final Successions successions = new Successions();
  private final DescribedHolders described;

  TenureFinder(Gazetteer gazetteer) {
    this.described = new DescribedHolders(gazetteer, modifiers);
  }

  List<Tenure> find(AnnotatedText text, ArticleEntities entities, List<MarkedSentence> article) {
    TenureCollector found = new TenureCollector();
    TenureReader reader =
        new TenureReader(
            entities,
            modifiers,
            text.document().metadata().date(),
            new TenureEnds(text, ends, article),
            found,
            NewGovernments.isToCome(text));
    for (MarkedSentence marked : article) {
      if (marked.has('P')) {
        if (marked.has('O')) {
          lists.add(marked, found);
        }
        patterns.forEach(pattern -> match(pattern, marked, reader));
        if (marked.has('O')) {
          Appositions.of(SentenceItems.of(text, entities, marked.sentence()))
              .forEach(title -> reader.read(title, marked));
        }
      }
    }
    for (MarkedSentence marked : article) {
      vague.forEach(pattern -> match(pattern, marked, reader));
    }
    successions.add(article, entities, found);
    described.add(article, entities, text.document().metadata().date(), found);
    return found.tenures();
  }

  /** The patterns, or those that count only where nothing else tells of the tenure. */
  private static List<FactPattern> patterns(boolean vague) {
    return FactPattern.read(PATTERNS).stream()
        .filter(pattern -> pattern.flags().contains(UNSAID) == vague)
        .toList();
  }

  private void match(FactPattern pattern, MarkedSentence marked, TenureReader reader) {
    if (!pattern.canMatch(marked)) {
      return;
    }
    Matcher matcher = marked.matcher(pattern.pattern());
    for (int from = 0; from < marked.text().length() && matcher.find(from); ) {
      Optional<Held> held = reader.read(pattern, matcher, marked);
      held.ifPresent(one -> further(pattern, one, marked, matcher.end(), reader));
      // One name may stand in two facts: go on right behind the beginning of this one.
      from = matcher.start() + 1;
    }
  }

  /**
   * {@code, chair of the board and mayor of Lund}; {@code as chair, B as speaker and C as whip}.
   */
  private void further(
      FactPattern first, Held held, MarkedSentence marked, int end, TenureReader reader) {
    if (first.rule().startsWith("title")) {
      return;
    }
    Held last = held;
    int at = end;
    for (boolean more = true; more; ) {
      more = false;
      for (FactPattern pattern : further) {
        boolean sameHolder = !pattern.has(FURTHER_HOLDER);
        if (!sameHolder && !first.flags().contains(VERBAL)) {
          continue;
        }
        Matcher matcher = marked.matcher(pattern.pattern()).region(at, marked.text().length());
        matcher.useTransparentBounds(true);
        if (matcher.lookingAt()) {
          last = reader.readFurther(first, last, matcher, marked, sameHolder);
          at = matcher.end();
          more = true;
          break;
        }
      }
    }
  }
}
