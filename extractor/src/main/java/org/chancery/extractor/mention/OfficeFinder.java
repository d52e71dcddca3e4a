package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.WordFile;
import org.chancery.ontology.BodyName;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.chancery.ontology.Title;
import org.chancery.ontology.WordingKind;

/**
 * Finds offices: titles of the gazetteer, what belongs to them on the left ({@code White House},
 * {@code deputy}) and on the right ({@code to Mexico}, {@code of Homeland Security}). The span is
 * without country, possessive, {@code former} and {@code acting}. Safe to share between threads.
 */
public final class OfficeFinder implements MentionFinder {
  private static final Map<String, Set<String>> WORDS =
      WordFile.sections(OfficeFinder.class, "offices.txt");

  private final Phrases<Title> titles;
  private final Phrases<BodyName> commonBodies;
  private final Set<String> parties;

  public OfficeFinder(Gazetteer gazetteer) {
    Phrases.Builder<Title> builder = new Phrases.Builder<>();
    for (Title title : gazetteer.titles()) {
      if (!section("never").contains(title.text())) {
        boolean abbreviation = title.kind() == WordingKind.ABBREVIATION;
        builder.add(title.text(), abbreviation ? Phrases.Case.EXACT : Phrases.Case.ANY, title);
      }
    }
    for (String head : section("contextual head")) {
      builder.add(
          head, Phrases.Case.ANY, new Title(head, WordingKind.CONTEXTUAL, false, null, null, null));
    }
    this.titles = builder.build();
    Phrases.Builder<BodyName> bodies = new Phrases.Builder<>();
    gazetteer.bodyNames().forEach(name -> bodies.add(name.text(), Phrases.Case.ANY, name));
    this.commonBodies = bodies.build();
    this.parties =
        gazetteer.organizations().stream()
            .filter(body -> "PoliticalParty".equals(body.kind()))
            .map(GazetteerEntry::iri)
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<Mention> find(AnnotatedText text, List<Mention> earlier) {
    Words words = new Words(text);
    OfficeSpans spans =
        new OfficeSpans(
            words,
            new BodiesInTitles(words, earlier, commonBodies.find(text.view()), parties),
            WORDS);
    HolderContext holders =
        new HolderContext(
            words,
            MentionList.places(earlier, EntityType.COUNTRY, words),
            MentionList.places(earlier, EntityType.ORGANIZATION, words));
    List<Mention> found = new ArrayList<>();
    Set<String> held = new TreeSet<>();
    List<Phrases.Match<Title>> left = new ArrayList<>();
    int free = 0;
    for (Phrases.Match<Title> match : titles.find(text.view())) {
      int begin = words.begin(match.span());
      int end = words.end(match.span());
      if (begin < free || !isWholeTokens(words, begin, end, match.span())) {
        continue;
      }
      Optional<Mention> office = office(match, begin, end, spans, holders, words);
      if (office.isPresent()) {
        found.add(office.get());
        free = words.end(office.get().span());
        held.add(words.text(begin, end).toLowerCase(Locale.ROOT));
      } else {
        left.add(match);
      }
    }
    for (Phrases.Match<Title> match : left) {
      again(match, held, spans, words).ifPresent(found::add);
    }
    return MentionList.merge(earlier, found);
  }

  /** "the speaker", where the article has said who the speaker is. */
  private static Optional<Mention> again(
      Phrases.Match<Title> match, Set<String> held, OfficeSpans spans, Words words) {
    int begin = words.begin(match.span());
    int end = words.end(match.span());
    String title = words.text(begin, end).toLowerCase(Locale.ROOT);
    boolean definite = words.lower(begin - 1).matches("the|its|new|former|acting|vacant|as");
    return section("again").contains(title)
            && held.contains(title)
            && definite
            && !spans.isInsideBody(begin, end)
            && !isOtherUse(words, begin, end)
        ? Optional.of(mention(words.span(begin, end), "office-title", reference(match)))
        : Optional.empty();
  }

  private static Mention mention(Span span, String rule, Optional<String> reference) {
    return new Mention(span, EntityType.OFFICE, Confidences.of(rule), rule, reference.orElse(null));
  }

  private static Optional<Mention> office(
      Phrases.Match<Title> match,
      int begin,
      int end,
      OfficeSpans spans,
      HolderContext holders,
      Words words) {
    String title = words.text(begin, end).toLowerCase(Locale.ROOT);
    int left = spans.left(begin, title, holders);
    int right = spans.right(title, end);
    boolean extended = left < begin || right > end;
    boolean insideBody = spans.isInsideBody(begin, end) || spans.endsInsideBody(end);
    if (insideBody
        || isOtherUse(words, begin, end)
        || !isPost(
            match, title, begin, end, extended, holders.isBeside(left, right), spans, words)) {
      return Optional.empty();
    }
    Optional<String> reference =
        extended && changesRank(words, left, begin) ? Optional.empty() : reference(match);
    int[] trimmed = spans.withoutCountry(left, right);
    if (trimmed[1] <= trimmed[0]) {
      return Optional.empty();
    }
    String rule = extended ? "office-composed" : "office-title";
    return Optional.of(mention(words.span(trimmed[0], trimmed[1]), rule, reference));
  }

  /** Whether a title is used as one here. */
  private static boolean isPost(
      Phrases.Match<Title> match,
      String title,
      int begin,
      int end,
      boolean extended,
      boolean holder,
      OfficeSpans spans,
      Words words) {
    boolean owned =
        extended || spans.isOwnedByNamedBody(end) || (holder && spans.isPossessed(begin));
    if (section("needs extension").contains(title) && !owned) {
      return false;
    }
    if (section("only with holder").contains(title)) {
      return holder;
    }
    if (section("needs holder").contains(title) || isNounUse(match, words, begin, end)) {
      return holder || spans.hasBody(title, begin, end) || spans.isOwnedByNamedBody(end);
    }
    return extended || holder || standsAlone(match, title);
  }

  /** A title that means a post without any help from the words around it. */
  private static boolean standsAlone(Phrases.Match<Title> match, String title) {
    return section("bare").contains(title)
        || match.values().stream()
            .anyMatch(value -> value.kind() != WordingKind.CONTEXTUAL && !value.ambiguous())
        || match.values().stream()
            .anyMatch(value -> value.kind() == WordingKind.PLURAL && isBarePlural(title));
  }

  private static boolean isBarePlural(String title) {
    return title.endsWith("s") && section("bare").contains(title.substring(0, title.length() - 1));
  }

  /** Capitalised words in the middle of a name ("General Motors"), and words that are verbs. */
  private static boolean isOtherUse(Words words, int begin, int end) {
    boolean verb =
        end == begin + 1
            && words.tag(begin).equals("VERB")
            && !words.isCapitalised(begin)
            && words.lower(begin).matches("head|chair|chief|premier|captain");
    boolean hyphenated =
        words.word(end).equals("-") && !words.isSpacedFromNext(end - 1) && words.isWord(end + 1);
    boolean assistant =
        words.lower(begin).matches("deputy|delegate|representative")
            && words.lower(begin - 1).matches("his|her|its|their|my|our")
            && !(words.word(end).equals(",") && words.isCapitalised(end + 1))
            && !words.word(begin - 2).equals(",");
    boolean surname = end == begin + 1 && Honorifics.isSurname(words, begin);
    return verb || hyphenated || assistant || surname;
  }

  /** Plain nouns that are no titles in lower case before another noun ("general election"). */
  private static boolean isNounUse(Phrases.Match<Title> match, Words words, int begin, int end) {
    boolean contextual =
        match.values().stream().allMatch(value -> value.kind() == WordingKind.CONTEXTUAL);
    return contextual
        && end == begin + 1
        && !words.isCapitalised(begin)
        && words.tag(begin).equals("ADJ");
  }

  private static boolean changesRank(Words words, int left, int begin) {
    for (int i = left; i < begin; i++) {
      if (section("rank modifier").contains(words.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** The particular office where the title alone tells it, else the role where there is but one. */
  private static Optional<String> reference(Phrases.Match<Title> match) {
    Set<String> offices = new TreeSet<>();
    Set<String> roles = new TreeSet<>();
    for (Title title : match.values()) {
      if (title.office() != null && !title.ambiguous()) {
        offices.add(title.office());
      } else if (title.office() == null && title.role() != null) {
        roles.add(title.role());
      }
    }
    if (offices.size() == 1) {
      return Optional.of(offices.iterator().next());
    }
    return roles.size() == 1 ? Optional.of(roles.iterator().next()) : Optional.empty();
  }

  private static boolean isWholeTokens(Words words, int begin, int end, Span span) {
    return begin < end && words.span(begin, end).equals(span);
  }

  private static Set<String> section(String name) {
    return WORDS.getOrDefault(name, Set.of());
  }
}
