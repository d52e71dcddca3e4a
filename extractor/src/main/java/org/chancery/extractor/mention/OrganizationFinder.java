package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.document.SpanIndex;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.ontology.BodyName;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.chancery.ontology.Title;
import org.chancery.ontology.Wording;
import org.chancery.ontology.WordingKind;

/**
 * Finds organisations: those of the gazetteer, capitalised names that end or begin with the word
 * for a body, common names of bodies, acronyms, and short forms of what the article names in full.
 * Safe to share between threads.
 */
public final class OrganizationFinder implements MentionFinder {
  private final GazetteerBodies gazetteerBodies;
  private final Phrases<BodyName> bodyNames;
  private final Phrases<Title> titles;
  private final Phrases<Boolean> countries;
  private final PartyShortNames partyShortNames;

  public OrganizationFinder(Gazetteer gazetteer) {
    this.gazetteerBodies = new GazetteerBodies(gazetteer);
    this.partyShortNames = new PartyShortNames(gazetteer);
    Phrases.Builder<BodyName> names = new Phrases.Builder<>();
    gazetteer.bodyNames().forEach(name -> names.add(name.text(), Phrases.Case.ANY, name));
    this.bodyNames = names.build();
    Phrases.Builder<Title> offices = new Phrases.Builder<>();
    gazetteer.titles().forEach(title -> offices.add(title.text(), Phrases.Case.ANY, title));
    this.titles = offices.build();
    Phrases.Builder<Boolean> states = new Phrases.Builder<>();
    for (GazetteerEntry.Country country : gazetteer.countries()) {
      for (Wording wording : country.wordings()) {
        if (wording.kind() != WordingKind.METONYM) {
          boolean modifier =
              wording.kind() == WordingKind.ADJECTIVE || wording.kind() == WordingKind.ABBREVIATION;
          states.add(wording.text(), Phrases.Case.NAME, modifier);
        }
      }
    }
    this.countries = states.build();
  }

  @Override
  public List<Mention> find(AnnotatedText text, List<Mention> earlier) {
    Words words = new Words(text);
    List<Span> titleSpans = spans(titles.find(text.view()));
    KnownNames known = new KnownNames(words, bodyNames);
    known.addTitles(titleSpans);
    known.addCountries(countries.find(text.view()));
    GazetteerBodies.Found gazetteer = gazetteerBodies.find(words, known, SpanIndex.of(titleSpans));
    known.addBodies(gazetteer.bodies().stream().map(Mention::span).toList());
    List<Mention> found = new ArrayList<>(gazetteer.bodies());
    // Of the same words, the gazetteer knows more than their form tells, and common names too.
    addNew(found, new CommonBodies(words, bodyNames).find());
    addNew(found, new OrganizationPatterns(words, known).find());
    found.addAll(partyShortNames.find(words, gazetteer.bodies()));
    SpanIndex<Span> excluded = SpanIndex.of(gazetteer.excluded());
    found.removeIf(
        mention -> excluded.overlaps(mention.span()) || isCountry(mention.span(), text.view()));
    // "the Commission" is first of all the one that the article has named.
    List<Mention> heads = found.stream().filter(mention -> isHead(mention, words)).toList();
    found.removeAll(new HashSet<>(heads));
    List<Mention> merged = MentionList.merge(earlier, found);
    List<Mention> repeated = new ArrayList<>(new RepeatedOrganizations(words).find(merged));
    repeated.removeIf(mention -> isCountry(mention.span(), text.view()));
    return MentionList.merge(MentionList.merge(merged, repeated), heads);
  }

  private static void addNew(List<Mention> found, List<Mention> more) {
    Set<Span> spans = found.stream().map(Mention::span).collect(Collectors.toSet());
    more.stream().filter(mention -> !spans.contains(mention.span())).forEach(found::add);
  }

  private static boolean isHead(Mention mention, Words words) {
    String word = words.text().view().substring(mention.span().begin(), mention.span().end());
    return BodyWords.in("short head", word);
  }

  private static <T> List<Span> spans(List<Phrases.Match<T>> matches) {
    return matches.stream().map(Phrases.Match::span).toList();
  }

  /** Some countries and their abbreviations look like bodies ({@code European Union}). */
  private boolean isCountry(Span span, String view) {
    Phrases.Match<Boolean> match = countries.at(view, span.begin());
    return match != null && match.span().equals(span);
  }
}
