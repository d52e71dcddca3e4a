package org.chancery.extractor.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.chancery.extractor.mention.Places;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.jspecify.annotations.Nullable;

/**
 * Whose an office is, as the words at one mention of it tell: the country before or after it, the
 * body in or beside it, the state behind a legislator's name.
 */
final class OfficeOwners {
  private static final Map<String, Set<String>> WORDS =
      WordFile.sections(OfficeOwners.class, "office-owners.txt");
  private static final int LONGEST_GAP = 5;
  private static final String CAPITAL = "(\\p{Lu}[\\p{L}'.-]+(?: \\p{Lu}[\\p{L}'.-]+){0,2})";
  private static final String NO_FIELD =
      "to|by|with|from|for|of|in|on|at|as|that|said|says|told|was|is|were|are|has|had|have|will|who"
          + "|which|when|where|while|but|not|if|than|over|after|before|under|into|the|an|a";
  private static final Pattern FILLS =
      Pattern.compile(
          " (?:also |now |still )?(?:has|have|had|gets|got|named|appointed|elected|chose|picked|lost)"
              + " (?:also )?(?:a|an|its|their) (?:new |first |next |interim |acting |second )?$");
  private static final Pattern IN_CAPITAL =
      Pattern.compile("\\b[Ii]n " + CAPITAL + ",? (?:the )?$");
  private static final Pattern OF_CAPITAL = Pattern.compile(CAPITAL + "'s? (?:[\\p{Ll}-]+ ){0,3}$");
  private static final Pattern OF_STATE =
      Pattern.compile(
          "(?i)\\b(?:ambassador|envoy|minister|foreign secretary|secretary of state|high commissioner"
              + "|consul|negotiator|attaché|permanent representative|army chief)\\b");
  private static final Pattern WHERE =
      Pattern.compile("\\b(?:in|to|for|from|at) " + CAPITAL + ", where (?:the )?$");
  private static final Pattern SENT =
      Pattern.compile(
          "(?i)\\b(?:ambassador|envoy|high commissioner|consul|chargé|charge d'affaires)\\b");
  private static final Pattern SEATED = Pattern.compile("^ in " + CAPITAL);

  /**
   * An owner.
   *
   * @param country the IRI of a country, or null
   * @param body a mention of a body, or null
   * @param bodyReference the IRI of a body that is not mentioned there, or null
   * @param place the region or city within the country whose post it is, or null
   */
  record Owner(
      @Nullable String country,
      @Nullable Mention body,
      @Nullable String bodyReference,
      @Nullable String place) {
    static final Owner NONE = new Owner(null, null, null, null);

    static Owner country(@Nullable String iri) {
      return new Owner(iri, null, null, null);
    }

    static Owner body(@Nullable String country, Mention body) {
      return new Owner(country, body, null, null);
    }

    static Owner body(@Nullable String country, String reference) {
      return new Owner(country, null, reference, null);
    }

    /** The owner without regard to where it is mentioned. */
    Owner identity() {
      return body == null || body.reference() == null
          ? this
          : new Owner(country, null, body.reference(), place);
    }

    /** Whether a country or body is known; the place alone is not enough. */
    boolean isKnown() {
      return country != null || hasBody();
    }

    boolean hasBody() {
      return body != null || bodyReference != null;
    }

    /** With a place of that country, or of any where the country is not known. */
    Owner at(@Nullable String other) {
      return new Owner(country, body, bodyReference, other);
    }
  }

  private final AnnotatedText text;
  private final Gazetteer gazetteer;
  private final Map<Integer, Mention> endingAt = new HashMap<>();
  private final Map<Integer, Mention> beginningAt = new HashMap<>();
  private final Map<Integer, Integer> peopleByBegin = new HashMap<>();
  private final List<Mention> bodies;
  private final @Nullable String unitedStates;
  private final KnownOwners known;
  private final OfficePlaces places;

  OfficeOwners(AnnotatedText text, Gazetteer gazetteer, KnownOwners known, List<Mention> mentions) {
    this.text = text;
    this.known = known;
    this.gazetteer = gazetteer;
    this.places = new OfficePlaces(text, gazetteer, known, mentions);
    for (Mention mention : mentions) {
      if (mention.type() == EntityType.PERSON) {
        peopleByBegin.put(mention.span().begin(), mention.span().end());
      }
      if (mention.type() == EntityType.COUNTRY || mention.type() == EntityType.ORGANIZATION) {
        endingAt.put(mention.span().end(), mention);
        beginningAt.put(mention.span().begin(), mention);
      }
    }
    this.bodies =
        mentions.stream().filter(mention -> mention.type() == EntityType.ORGANIZATION).toList();
    this.unitedStates = gazetteer.country("US").map(GazetteerEntry.Country::iri).orElse(null);
  }

  /** What the words at a mention of an office tell. */
  Owner of(Mention office) {
    Owner owner = ofStateOrBody(office);
    Optional<OfficePlaces.Place> place = places.of(office).filter(OfficePlaces.Place::partOfPost);
    return place.isEmpty() || owner.hasBody() ? owner : owner.at(place.get().name());
  }

  /** A post of the last region that is named in a stretch of the text; none where none is. */
  Owner ofLastPlace(Span span) {
    return places
        .lastIn(span)
        .map(place -> Owner.country(place.country()).at(place.name()))
        .orElse(Owner.NONE);
  }

  private Owner ofStateOrBody(Mention office) {
    Owner inside = bodyInside(office);
    if (inside.isKnown()) {
      return inside;
    }
    Owner before = before(office.span());
    if (before.isKnown()) {
      return before;
    }
    Owner after = after(office.span().end(), office.span());
    if (after.isKnown()) {
      return after;
    }
    Owner capital = ofCapital(office.span());
    if (capital.isKnown()) {
      return capital;
    }
    Owner subject = subject(office.span());
    if (subject.isKnown()) {
      return subject;
    }
    Optional<String> region = places.of(office).map(OfficePlaces.Place::country);
    if (region.isPresent()) {
      return Owner.country(region.get());
    }
    Owner seated = inCapital(office.span());
    if (seated.isKnown()) {
      return seated;
    }
    Owner afterName = afterName(office.span());
    return afterName.isKnown() ? afterName : ofUsState(office.span());
  }

  /** "White House press secretary", "director of the CIA"; not "ambassador to the U.N.". */
  private Owner bodyInside(Mention office) {
    for (Mention body : bodies) {
      if (office.span().contains(body.span()) && !isDestination(office, body)) {
        return owner(body);
      }
    }
    String title = text.view().substring(office.span().begin(), office.span().end());
    return known
        .seatBefore(title)
        .map(body -> Owner.body(stateOf(body), body))
        .or(() -> known.partyBefore(title).map(body -> Owner.body(null, body)))
        .orElse(Owner.NONE);
  }

  private boolean isDestination(Mention office, Mention body) {
    String before = text.view().substring(office.span().begin(), body.span().begin());
    return before.matches(".*\\bto (the )?$");
  }

  /** Back from the title over what may stand between: possessive, "former", "new", "the". */
  private Owner before(Span office) {
    List<Token> tokens = text.tokensIn(office);
    if (tokens.isEmpty()) {
      return Owner.NONE;
    }
    int at = tokens.get(0).index() - 1;
    int gap = 0;
    while (at >= 0 && gap < LONGEST_GAP) {
      Token token = text.tokens().get(at);
      Mention owner = endingAt.get(token.span().end());
      if (owner != null && isPartyOfLegislator(owner, office)) {
        at = text.tokensIn(owner.span()).get(0).index() - 1;
        continue;
      }
      if (owner != null) {
        Mention body = bodyPossessing(owner);
        if (body != null) {
          return owner(body);
        }
        return isOwnerHere(owner, token, tokens.get(0)) ? owner(owner) : Owner.NONE;
      }
      boolean counterpart = at < tokens.get(0).index() - 1 && in("counterpart", token.text());
      if (!in("between", token.text().toLowerCase(Locale.ROOT))
          && !counterpart
          && !isApposition(at, tokens.get(0))
          && !isFieldOfPossessed(at)) {
        return Owner.NONE;
      }
      at--;
      gap++;
    }
    return Owner.NONE;
  }

  /** "His Italian colleague, Interior Minister Ana Ruiz": the comma after a counterpart. */
  private boolean isApposition(int comma, Token title) {
    return comma > 0
        && comma == title.index() - 1
        && text.tokens().get(comma).text().equals(",")
        && in("counterpart", text.tokens().get(comma - 1).text());
  }

  /** "the fund's western hemisphere director": words in lower case behind a possessive. */
  private boolean isFieldOfPossessed(int place) {
    for (int at = place; at > 0 && at > place - LONGEST_GAP; at--) {
      Token token = text.tokens().get(at);
      if (token.text().equals("'s") || token.text().equals("'")) {
        return at < place && endingAt.containsKey(text.tokens().get(at - 1).span().end());
      }
      if (!token.text().matches("-|\\p{Ll}[\\p{L}-]+")
          || token.text().matches(NO_FIELD)
          || endingAt.containsKey(token.span().end())) {
        return false;
      }
    }
    return false;
  }

  /** "the German CDU lawmaker": a legislator's party does not own the seat. */
  private boolean isPartyOfLegislator(Mention owner, Span office) {
    boolean party =
        body(owner.reference())
            .map(GazetteerEntry.Organization::kind)
            .orElse("")
            .equals("PoliticalParty");
    String title = text.view().substring(office.begin(), office.end()).toLowerCase(Locale.ROOT);
    return party && in("elected", title);
  }

  /** "Berlin's foreign minister": a seat of government, where the post is no city's. */
  private Owner ofCapital(Span office) {
    String title = text.view().substring(office.begin(), office.end());
    Matcher place =
        OF_CAPITAL.matcher(text.view().substring(Math.max(0, office.begin() - 60), office.begin()));
    return place.find() && OF_STATE.matcher(title).find()
        ? known.countryOfCapital(place.group(1)).map(Owner::country).orElse(Owner.NONE)
        : Owner.NONE;
  }

  /** "The Bank of Norway has a new governor": the subject owns the post that it fills. */
  private Owner subject(Span office) {
    String before = text.view().substring(Math.max(0, office.begin() - 45), office.begin());
    Matcher verb = FILLS.matcher(before);
    Mention owner =
        verb.find() ? endingAt.get(office.begin() - before.length() + verb.start()) : null;
    return owner == null ? Owner.NONE : owner(owner);
  }

  /** "In Athens the defence minister", "defence minister in Athens": by the seat of government. */
  private Owner inCapital(Span office) {
    String view = text.view();
    String before = view.substring(Math.max(0, office.begin() - 40), office.begin());
    Matcher place = IN_CAPITAL.matcher(before);
    Matcher where = WHERE.matcher(before);
    Optional<String> country =
        place.find()
            ? known.countryOfCapital(place.group(1))
            : where.find() ? known.countryOfCapital(where.group(1)) : Optional.empty();
    if (country.isPresent()) {
      return Owner.country(country.get());
    }
    String after = view.substring(office.end(), Math.min(view.length(), office.end() + 40));
    Matcher seat = SEATED.matcher(after);
    boolean sent = SENT.matcher(view.substring(office.begin(), office.end())).find();
    return !sent && seat.find()
        ? known.countryOfCapital(seat.group(1)).map(Owner::country).orElse(Owner.NONE)
        : Owner.NONE;
  }

  /** "Amnesty International's Kenya director": the country is only where the post is. */
  private @Nullable Mention bodyPossessing(Mention country) {
    int end = country.span().begin() - 3;
    Mention body = end > 0 && text.view().startsWith("'s ", end) ? endingAt.get(end) : null;
    return body != null && body.type() == EntityType.ORGANIZATION ? body : null;
  }

  /**
   * A body or country name owns by a possessive or directly before; an adjective as it is, unless
   * it is but the beginning of a compound ({@code Russian-backed}).
   */
  private boolean isOwnerHere(Mention owner, Token last, Token title) {
    String between = text.view().substring(last.span().end(), title.span().begin());
    return owner.type() == EntityType.COUNTRY
        ? !between.startsWith("-")
        : between.contains("'") || between.isBlank();
  }

  /** "of Mexico", "of the party", "for the United Nations". */
  private Owner after(int at, Span office) {
    String view = text.view();
    for (String joint : WORDS.getOrDefault("of", Set.of())) {
      if (view.startsWith(" " + joint + " ", at)) {
        int begin = at + joint.length() + 2;
        for (String article : List.of("the ", "")) {
          Mention owner =
              view.startsWith(article, begin) ? beginningAt.get(begin + article.length()) : null;
          if (owner != null && joint.equals("at") && isMission(owner)) {
            continue;
          }
          if (owner != null && !isPartyOfLegislator(owner, office)) {
            return owner(ownedBody(owner).orElse(owner));
          }
        }
      }
    }
    return Owner.NONE;
  }

  /** "chargé d'affaires at the U.S. Embassy": the post is the state's. */
  private boolean isMission(Mention body) {
    return text.view()
        .substring(body.span().begin(), body.span().end())
        .matches("(?i).*\\b(?:embassy|consulate|mission|legation|high commission)\\b.*");
  }

  /** "of Canada's Liberal Party": the body and not the country. */
  private Optional<Mention> ownedBody(Mention owner) {
    boolean possessive =
        owner.type() == EntityType.COUNTRY && text.view().startsWith("'s ", owner.span().end());
    return possessive
        ? Optional.ofNullable(beginningAt.get(owner.span().end() + 3))
        : Optional.empty();
  }

  /** "Prime Minister Ana Ruiz of Canada". */
  private Owner afterName(Span office) {
    Integer end = peopleByBegin.get(office.end() + 1);
    Owner owner =
        end == null || !text.view().startsWith(" of ", end) ? Owner.NONE : after(end, office);
    return owner.body() == null ? owner : Owner.NONE;
  }

  /** "Rep. Ana Ruiz (D-N.Y.)", "Florida Sen. Ruiz", "Sen. Ruiz of Maryland", "governor of Ohio". */
  private Owner ofUsState(Span office) {
    String view = text.view();
    int lineEnd = view.indexOf('\n', office.end());
    int end = Math.min(lineEnd < 0 ? view.length() : lineEnd, office.end() + 60);
    String after = view.substring(office.end(), end);
    boolean party = after.matches("[^(.]{0,12}[^(]{0,40}\\((D|R|I|Democrat|Republican)[-, ].*");
    boolean stateAfter = isStateAfter(after);
    int begin = Math.max(0, office.begin() - 25);
    String before = view.substring(begin, office.begin()).strip();
    boolean stateBefore =
        Places.isUsState(lastWords(before, 1)) || Places.isUsState(lastWords(before, 2));
    boolean stateInside =
        view.substring(office.begin(), office.end()).matches(".* of .*")
            && Places.isUsState(
                view.substring(office.begin(), office.end()).replaceFirst(".* of ", ""));
    return party || stateAfter || stateBefore || stateInside
        ? Owner.country(unitedStates)
        : Owner.NONE;
  }

  private static boolean isStateAfter(String after) {
    Matcher state =
        Pattern.compile(
                "^(?: \\p{Lu}[\\p{L}.'-]*){1,4},? (?:of |\\(|, )?(\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?).*")
            .matcher(after);
    boolean joined = after.matches("^(?: \\p{Lu}[\\p{L}.'-]*){1,4}(?: of|,| \\() ?\\p{Lu}.*");
    return joined
        && state.matches()
        && (Places.isUsState(state.group(1)) || Places.isUsState(state.group(1).split(" ", -1)[0]));
  }

  private static String lastWords(String text, int count) {
    String[] words = text.split(" ", -1);
    int from = Math.max(0, words.length - count);
    return String.join(" ", List.of(words).subList(from, words.length));
  }

  /** The owner that a mention of a country or body is; only bodies of a state bring the state. */
  Owner owner(Mention mention) {
    if (mention.type() == EntityType.COUNTRY) {
      return Owner.country(mention.reference());
    }
    return Owner.body(stateOf(mention.reference()), mention);
  }

  private @Nullable String stateOf(@Nullable String bodyReference) {
    return body(bodyReference)
        .filter(body -> body.kind() != null && in("state body kind", body.kind()))
        .map(GazetteerEntry.Organization::country)
        .orElse(null);
  }

  private Optional<GazetteerEntry.Organization> body(@Nullable String reference) {
    return Optional.ofNullable(reference)
        .flatMap(gazetteer::entry)
        .filter(GazetteerEntry.Organization.class::isInstance)
        .map(GazetteerEntry.Organization.class::cast);
  }

  private static boolean in(String section, String word) {
    return WORDS.getOrDefault(section, Set.of()).contains(word);
  }
}
