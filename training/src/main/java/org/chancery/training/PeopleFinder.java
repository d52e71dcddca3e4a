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
import org.chancery.extractor.mention.PersonFinder;
import org.chancery.ontology.Gazetteer;

/** The people of production in a text: all finders together. For one thread at a time. */
final class PeopleFinder {
  private final List<MentionFinder> before;
  private final List<MentionFinder> fromPeople;
  private List<Candidate> candidates = List.of();

  /**
   * All finders with names from a source.
   *
   * @param names {@link NameCandidates#NONE} for rules alone
   */
  PeopleFinder(NameCandidates names) {
    // PersonFinder takes rules more strictly where a source stands beside them.
    NameCandidates source =
        names == NameCandidates.NONE
            ? names
            : (text, earlier) -> {
              candidates = names.find(text, earlier);
              return candidates;
            };
    List<MentionFinder> finders = MentionFinders.standard(Gazetteer.bundled(), source);
    int people = 0;
    while (!(finders.get(people) instanceof PersonFinder)) {
      people++;
    }
    this.before = finders.subList(0, people);
    this.fromPeople = finders.subList(people, finders.size());
  }

  /** The names that the source alone saw in the text that was read last. */
  List<Span> candidates() {
    return candidates.stream().map(Candidate::span).toList();
  }

  /** The people of a text. */
  List<Span> find(AnnotatedText text) {
    return find(text, earlier(text));
  }

  /** The people of a text whose earlier mentions are known. */
  List<Span> find(AnnotatedText text, List<Mention> earlier) {
    return mentions(text, earlier).stream().map(Mention::span).toList();
  }

  /** The same as mentions. */
  List<Mention> mentions(AnnotatedText text, List<Mention> earlier) {
    List<Mention> mentions = earlier;
    for (MentionFinder finder : fromPeople) {
      mentions = finder.find(text, mentions);
    }
    return mentions.stream().filter(mention -> mention.type() == EntityType.PERSON).toList();
  }

  /** What stands before people in the order of finders: bodies, countries, offices. */
  List<Mention> earlier(AnnotatedText text) {
    return MentionFinders.findAll(before, text);
  }
}
