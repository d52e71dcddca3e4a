package org.chancery.training;

import java.util.List;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.chancery.extractor.mention.MentionFinder;
import org.chancery.extractor.mention.MentionFinders;
import org.chancery.extractor.mention.NameCandidates;
import org.chancery.extractor.mention.NameCandidates.Candidate;
import org.chancery.ontology.Gazetteer;

/** The people of production in a text: all finders together. For one thread at a time. */
final class PeopleFinder {
  private final List<MentionFinder> finders;
  private List<Candidate> candidates = List.of();

  /**
   * All finders with names from a source.
   *
   * @param names {@link NameCandidates#NONE} for rules alone
   */
  PeopleFinder(NameCandidates names) {
    this.finders =
        MentionFinders.standard(
            Gazetteer.bundled(),
            (text, earlier) -> {
              candidates = names.find(text, earlier);
              return candidates;
            });
  }

  /** The names that the source alone saw in the text that was read last. */
  List<Span> candidates() {
    return candidates.stream().map(Candidate::span).toList();
  }

  /** The people of a text. */
  List<Span> find(AnnotatedText text) {
    return MentionFinders.findAll(finders, text).stream()
        .filter(mention -> mention.type() == EntityType.PERSON)
        .map(Mention::span)
        .toList();
  }
}
