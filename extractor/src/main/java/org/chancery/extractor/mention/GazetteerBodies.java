package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.document.SpanIndex;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.chancery.ontology.Wording;
import org.chancery.ontology.WordingKind;
import org.jspecify.annotations.Nullable;

/** Finds the bodies of the gazetteer by their wordings. Immutable, safe to share. */
final class GazetteerBodies {
  /** A wording of a body; without one, words that only look like a body's. */
  private record Sense(Wording wording, GazetteerEntry.@Nullable Organization body) {}

  /**
   * What stands in an article.
   *
   * @param bodies wordings of bodies
   * @param excluded words that contain such a wording and mean something else
   */
  record Found(List<Mention> bodies, List<Span> excluded) {}

  private static final String ARTICLE = "The ";
  private static final String PARTY = " Party";

  private final Phrases<Sense> phrases;

  GazetteerBodies(Gazetteer gazetteer) {
    Phrases.Builder<Sense> builder = new Phrases.Builder<>();
    for (GazetteerEntry.Organization body : gazetteer.organizations()) {
      for (Wording wording : body.wordings()) {
        add(builder, body, wording);
      }
    }
    for (GazetteerEntry entry : gazetteer.entries()) {
      entry.excludedPhrases().forEach(phrase -> exclude(builder, phrase));
    }
    for (GazetteerEntry.Policy policy : gazetteer.policies()) {
      policy.wordings().forEach(wording -> exclude(builder, wording.text()));
    }
    this.phrases = builder.build();
  }

  private static void add(
      Phrases.Builder<Sense> builder, GazetteerEntry.Organization body, Wording wording) {
    Phrases.Case fold =
        wording.kind() == WordingKind.ABBREVIATION ? Phrases.Case.EXACT : Phrases.Case.NAME;
    Sense sense = new Sense(wording, body);
    String text = wording.text();
    builder.add(text, fold, sense);
    if (text.endsWith(PARTY)) {
      String name = text.substring(0, text.length() - PARTY.length());
      // Of "the Fidesz party" the name is Fidesz, of "the Labour party" all.
      if (body.wordings().stream().noneMatch(other -> other.text().equals(name))) {
        builder.add(name + " party", fold, sense);
      }
    }
    if (text.startsWith(ARTICLE) && text.length() > ARTICLE.length()) {
      builder.add("the " + text.substring(ARTICLE.length()), fold, sense);
    }
  }

  private static void exclude(Phrases.Builder<Sense> builder, String phrase) {
    Wording none = new Wording(phrase, WordingKind.ALTERNATIVE, false);
    builder.add(phrase, Phrases.Case.NAME, new Sense(none, null));
  }

  /**
   * The bodies in an article.
   *
   * @param titles where titles of offices stand
   */
  Found find(Words words, KnownNames known, SpanIndex<Span> titles) {
    ActingBodies acting = new ActingBodies(words);
    Datelines datelines = new Datelines(words);
    List<Mention> bodies = new ArrayList<>();
    List<Span> excluded = new ArrayList<>();
    for (Phrases.Match<Sense> first : phrases.find(words.text().view())) {
      Phrases.Match<Sense> match = longest(first, words.text().view());
      if (match.values().stream().allMatch(sense -> sense.body() == null)) {
        excluded.add(match.span());
        continue;
      }
      Span span = withoutArticle(match.span(), words);
      if (acting.isBody(span, titles) && !datelines.contains(words.begin(span))) {
        bodies.add(mention(match, span, words, known));
      }
    }
    return new Found(bodies, excluded);
  }

  /** Of "the Independent" and "Independent Greeks", the one that goes on. */
  private Phrases.Match<Sense> longest(Phrases.Match<Sense> match, String view) {
    int behindArticle = match.span().begin() + ARTICLE.length();
    if (!view.regionMatches(true, match.span().begin(), ARTICLE, 0, ARTICLE.length())) {
      return match;
    }
    Phrases.Match<Sense> other = phrases.at(view, behindArticle);
    return other != null && other.span().end() > match.span().end() ? other : match;
  }

  private static Mention mention(
      Phrases.Match<Sense> match, Span span, Words words, KnownNames known) {
    List<Sense> senses =
        match.values().stream().filter(sense -> sense.body() != null).distinct().toList();
    boolean ambiguous =
        senses.size() > 1 || senses.stream().anyMatch(sense -> sense.wording().ambiguous());
    String rule = ambiguous ? "organization-ambiguous" : "organization-gazetteer";
    GazetteerEntry.Organization body = senses.get(0).body();
    String reference = senses.size() > 1 || body == null ? null : body.iri();
    Span name = body == null ? span : withoutCountry(span, body, words, known);
    return new Mention(name, EntityType.ORGANIZATION, Confidences.of(rule), rule, reference);
  }

  private static Span withoutArticle(Span span, Words words) {
    int begin = words.begin(span);
    boolean article = words.lower(begin).equals("the") && words.end(span) > begin + 1;
    return article ? new Span(words.token(begin + 1).span().begin(), span.end()) : span;
  }

  /** Of "U.S. Senate" and "Supreme Court of Kenya", what is not the country. */
  private static Span withoutCountry(
      Span span, GazetteerEntry.Organization body, Words words, KnownNames known) {
    int begin = words.begin(span);
    int end = words.end(span);
    if (begin >= end) {
      return span;
    }
    int behind = known.countryEnd(begin);
    String rest = behind < end ? words.join(behind, end) : "";
    boolean alsoAlone = body.wordings().stream().anyMatch(other -> other.text().equals(rest));
    boolean whole = words.join(begin, end).equals(body.label());
    int nameBegin = alsoAlone && behind > begin ? behind : known.withoutCountry(begin, end);
    nameBegin = whole ? begin : nameBegin;
    int nameEnd = known.withoutOwner(nameBegin, end);
    return nameBegin == begin && nameEnd == end ? span : words.span(nameBegin, nameEnd);
  }
}
