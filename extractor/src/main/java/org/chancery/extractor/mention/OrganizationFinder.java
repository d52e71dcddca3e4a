package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.ontology.BodyName;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.chancery.ontology.Title;
import org.chancery.ontology.Wording;
import org.chancery.ontology.WordingKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds organisations: those of the gazetteer, capitalised names that end or begin with the word
 * for a body, acronyms, and short forms of what the article names in full. Safe to share between
 * threads.
 */
public final class OrganizationFinder implements MentionFinder {
  /** A wording of a body; without one, words that only look like a body's. */
  private record Sense(Wording wording, GazetteerEntry.@Nullable Organization body) {}

  private static final String ARTICLE = "The ";
  private static final String PARTY = " Party";

  private final Phrases<Sense> phrases;
  private final Phrases<BodyName> bodyNames;
  private final Phrases<Title> titles;
  private final Phrases<Boolean> countries;

  public OrganizationFinder(Gazetteer gazetteer) {
    Phrases.Builder<Sense> builder = new Phrases.Builder<>();
    for (GazetteerEntry.Organization body : gazetteer.organizations()) {
      for (Wording wording : body.wordings()) {
        Phrases.Case fold =
            wording.kind() == WordingKind.ABBREVIATION ? Phrases.Case.EXACT : Phrases.Case.NAME;
        builder.add(wording.text(), fold, new Sense(wording, body));
        if (wording.text().endsWith(PARTY)) {
          String lower = wording.text().substring(0, wording.text().length() - PARTY.length());
          builder.add(lower + " party", fold, new Sense(wording, body));
        }
        if (wording.text().startsWith(ARTICLE) && wording.text().length() > ARTICLE.length()) {
          builder.add("the " + wording.text().substring(4), fold, new Sense(wording, body));
        }
      }
    }
    for (GazetteerEntry entry : gazetteer.entries()) {
      entry.excludedPhrases().forEach(phrase -> exclude(builder, phrase));
    }
    for (GazetteerEntry.Policy policy : gazetteer.policies()) {
      policy.wordings().forEach(wording -> exclude(builder, wording.text()));
    }
    this.phrases = builder.build();
    Phrases.Builder<BodyName> names = new Phrases.Builder<>();
    gazetteer.bodyNames().forEach(name -> names.add(name.text(), Phrases.Case.ANY, name));
    this.bodyNames = names.build();
    Phrases.Builder<Title> offices = new Phrases.Builder<>();
    gazetteer.titles().forEach(title -> offices.add(title.text(), Phrases.Case.ANY, title));
    this.titles = offices.build();
    Phrases.Builder<Boolean> states = new Phrases.Builder<>();
    for (GazetteerEntry.Country country : gazetteer.countries()) {
      for (Wording wording : country.wordings()) {
        states.add(wording.text(), Phrases.Case.NAME, true);
      }
    }
    this.countries = states.build();
  }

  private static void exclude(Phrases.Builder<Sense> builder, String phrase) {
    Wording none = new Wording(phrase, WordingKind.ALTERNATIVE, false);
    builder.add(phrase, Phrases.Case.NAME, new Sense(none, null));
  }

  @Override
  public List<Mention> find(AnnotatedText text, List<Mention> earlier) {
    Words words = new Words(text);
    ActingBodies acting = new ActingBodies(words);
    List<Span> titleSpans = titles.find(text.view()).stream().map(Phrases.Match::span).toList();
    List<Mention> known = new ArrayList<>();
    List<Span> excluded = new ArrayList<>();
    for (Phrases.Match<Sense> match : phrases.find(text.view())) {
      if (match.values().stream().allMatch(sense -> sense.body() == null)) {
        excluded.add(match.span());
      } else if (acting.isBody(withoutArticle(match.span(), words), titleSpans)) {
        known.add(mention(match, words));
      }
    }
    List<Mention> formed = new ArrayList<>(new OrganizationPatterns(words).find());
    formed.addAll(commonNames(text, words));
    // Of the same words, the gazetteer knows more than their form tells.
    Set<Span> knownSpans = known.stream().map(Mention::span).collect(Collectors.toSet());
    formed.removeIf(mention -> knownSpans.contains(mention.span()));
    List<Mention> found = new ArrayList<>(known);
    found.addAll(formed);
    found.removeIf(mention -> excluded.stream().anyMatch(span -> span.overlaps(mention.span())));
    found.removeIf(mention -> isCountry(mention.span(), text.view()));
    List<Mention> merged = MentionList.merge(earlier, found);
    List<Mention> repeated = new ArrayList<>(new RepeatedOrganizations(words).find(merged));
    repeated.removeIf(mention -> isCountry(mention.span(), text.view()));
    return MentionList.merge(merged, repeated);
  }

  /** Some countries and their abbreviations look like bodies ({@code European Union}). */
  private boolean isCountry(Span span, String view) {
    Phrases.Match<Boolean> match = countries.at(view, span.begin());
    return match != null && match.span().equals(span);
  }

  private static Mention mention(Phrases.Match<Sense> match, Words words) {
    List<Sense> senses =
        match.values().stream().filter(sense -> sense.body() != null).distinct().toList();
    boolean ambiguous =
        senses.size() > 1 || senses.stream().anyMatch(sense -> sense.wording().ambiguous());
    String rule = ambiguous ? "organization-ambiguous" : "organization-gazetteer";
    GazetteerEntry.Organization body = senses.get(0).body();
    String reference = senses.size() > 1 || body == null ? null : body.iri();
    return new Mention(
        withoutArticle(match.span(), words),
        EntityType.ORGANIZATION,
        Confidences.of(rule),
        rule,
        reference);
  }

  private static Span withoutArticle(Span span, Words words) {
    int begin = words.begin(span);
    boolean article = words.lower(begin).equals("the") && words.end(span) > begin + 1;
    return article ? new Span(words.token(begin + 1).span().begin(), span.end()) : span;
  }

  /** "Foreign Ministry": common names of bodies count as names where they are capitalised. */
  private List<Mention> commonNames(AnnotatedText text, Words words) {
    List<Mention> found = new ArrayList<>();
    for (Phrases.Match<BodyName> match : bodyNames.find(text.view())) {
      int begin = words.begin(match.span());
      int end = words.end(match.span());
      boolean capitalised = begin < end && !words.inTitleCase(begin);
      for (int i = begin; i < end && capitalised; i++) {
        capitalised = words.isCapitalised(i) || words.lower(i).matches("of|for|the|and");
      }
      if (capitalised && !(words.isFirst(begin) && end == begin + 1)) {
        found.add(MentionList.mention(match.span(), EntityType.ORGANIZATION, "body-name"));
      }
    }
    return found;
  }
}
