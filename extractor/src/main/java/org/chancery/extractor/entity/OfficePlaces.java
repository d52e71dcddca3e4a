package org.chancery.extractor.entity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.chancery.extractor.mention.Places;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.jspecify.annotations.Nullable;

/**
 * The place within a state whose post an office is, as the words at one mention of it tell: {@code
 * mayor of Dunedin}, {@code Ontario Premier}, {@code Gov. Ana Ruiz (R-Kan.)}. Posts that states
 * have as well ({@code minister}) are a place's only where the place is known as a region.
 */
final class OfficePlaces {
  private static final Map<String, Set<String>> WORDS =
      WordFile.sections(OfficePlaces.class, "office-owners.txt");
  private static final Pattern REGIONAL = anyOf("regional post");
  private static final Pattern LOCAL = anyOf("local post");
  private static final Pattern LEGISLATOR = anyOf("legislator");
  private static final Pattern JUXTAPOSED =
      Pattern.compile("(?i).*\\b(?:governors?|govs?\\.|mayors?|chief ministers?)$");
  private static final Pattern TERRITORIAL = Pattern.compile("(?i).*\\b(?:governor|mayor)$");
  private static final String WORD = "\\p{Lu}[\\p{L}'.-]*";
  private static final String NAME =
      "(" + WORD + "(?:[ -](?:(?:de|del|do|da|dos|la|el|al|and|upon|on) )?" + WORD + "){0,3})";
  private static final String KIND =
      "(?: (?:state|province|region|prefecture|county|oblast|district|department|canton))?";
  private static final Pattern OF =
      Pattern.compile(
          "^ (of|in) (?:the )?(?:(?:[\\p{L}-]+ ){0,2}"
              + "(?:state|province|region|city|town|prefecture|county|department|capital) of )?"
              + NAME
              + KIND);
  private static final Pattern PARTY_SIGN =
      Pattern.compile("^,? \\(?(?:D|R|I)-(\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*)?)");
  private static final int LONGEST_NAME = 4;
  private static final int LONGEST_GAP = 4;

  /**
   * A place with its state.
   *
   * @param country the IRI of the state, or null where it is not known
   * @param partOfPost whether posts of this kind are the place's: not those of legislators
   */
  record Place(String name, @Nullable String country, boolean partOfPost) {}

  private final AnnotatedText text;
  private final Gazetteer gazetteer;
  private final KnownOwners known;
  private final List<Mention> names;

  OfficePlaces(AnnotatedText text, Gazetteer gazetteer, KnownOwners known, List<Mention> mentions) {
    this.text = text;
    this.gazetteer = gazetteer;
    this.known = known;
    this.names =
        mentions.stream()
            .filter(mention -> mention.type() != EntityType.OFFICE)
            .filter(mention -> mention.type() != EntityType.POLICY)
            .toList();
  }

  private static Pattern anyOf(String section) {
    return Pattern.compile(
        WORDS.getOrDefault(section, Set.of()).stream()
            .map(words -> Pattern.quote(words) + (words.endsWith(".") ? "" : "s?\\b"))
            .collect(Collectors.joining("|", "(?i)\\b(?:", ")")));
  }

  /** The place of a post, or empty where the words at the mention name none. */
  Optional<Place> of(Mention office) {
    Span span = office.span();
    String title = text.view().substring(span.begin(), span.end());
    if (!REGIONAL.matcher(title).find()) {
      return Optional.empty();
    }
    boolean local = LOCAL.matcher(title).find();
    boolean partOfPost = !LEGISLATOR.matcher(title).find();
    return inside(title, span, local)
        .or(() -> after(span.end(), local, title))
        .or(() -> before(span, title, local))
        .or(() -> afterHolder(span, local, title))
        .map(region -> new Place(region.name(), country(region), partOfPost));
  }

  private @Nullable String country(Regions.Region region) {
    return region.code() == null
        ? known.countryOfCapital(region.name()).orElse(null)
        : gazetteer.country(region.code()).map(GazetteerEntry.Country::iri).orElse(null);
  }

  /** "mayor of Dunedin": the end of the title itself. */
  private Optional<Regions.Region> inside(String title, Span span, boolean local) {
    int of = title.indexOf(" of ");
    return of < 0
        ? Optional.empty()
        : behindOf(title.substring(of), span.begin() + of, local, title.substring(0, of));
  }

  /** "governor of the state of Kano" where the title ends before "of". */
  private Optional<Regions.Region> after(int end, boolean local, String title) {
    return behindOf(lineFrom(end), end, local, title);
  }

  private Optional<Regions.Region> behindOf(String words, int at, boolean local, String title) {
    Matcher of = OF.matcher(words);
    if (!of.find()) {
      return Optional.empty();
    }
    String name = withKind(words, of);
    Optional<Regions.Region> region = longestKnown(name);
    if (region.isPresent() || !local || of.group(1).equals("in")) {
      return region;
    }
    Span span = new Span(at + of.start(2), at + of.end(2));
    Optional<Mention> country = countryIn(span);
    if (country.isPresent() && TERRITORIAL.matcher(title).matches()) {
      return territory(country.get());
    }
    return isFree(span) && !isBody(name)
        ? Optional.of(new Regions.Region(Regions.usual(name), null))
        : Optional.empty();
  }

  private static String withKind(String words, Matcher of) {
    String name = words.substring(of.start(2), of.end());
    return name.endsWith("'s") ? name.substring(0, name.length() - 2) : name;
  }

  /** "governor of Guam": the country is the place. A capital named for its state is itself. */
  private Optional<Regions.Region> territory(Mention country) {
    String words = text.view().substring(country.span().begin(), country.span().end());
    if (known.countryOfCapital(words).isPresent()) {
      return Optional.of(new Regions.Region(words, null));
    }
    return Optional.ofNullable(country.reference())
        .flatMap(gazetteer::entry)
        .filter(GazetteerEntry.Country.class::isInstance)
        .map(GazetteerEntry.Country.class::cast)
        .map(entry -> new Regions.Region(entry.label(), entry.isoCode()));
  }

  private static Optional<Regions.Region> longestKnown(String name) {
    for (String rest = name; ; rest = rest.substring(0, rest.lastIndexOf(' '))) {
      Optional<Regions.Region> region = knownRegion(rest);
      if (region.isPresent() || rest.indexOf(' ') < 0) {
        return region;
      }
    }
  }

  private static Optional<Regions.Region> knownRegion(String name) {
    return Regions.known(name)
        .or(() -> Regions.known(name.replaceFirst("^(?:north|south|east|west)ern ", "")));
  }

  /** "Ontario Premier", "Bavaria's former interior minister", "Dunedin Mayor". */
  private Optional<Regions.Region> before(Span office, String title, boolean local) {
    List<Token> tokens = text.tokensIn(office);
    int last = tokens.isEmpty() ? -1 : tokens.get(0).index() - 1;
    boolean possessive = false;
    for (int gap = 0; last >= 0 && gap < LONGEST_GAP && isBetween(last); gap++) {
      possessive |= text.tokens().get(last).text().startsWith("'");
      last--;
    }
    if (last < 0 || text.view().substring(end(last), office.begin()).contains("\n")) {
      return Optional.empty();
    }
    Optional<Regions.Region> region = knownEndingAt(last, possessive || local);
    boolean joined = possessive || JUXTAPOSED.matcher(title).matches();
    return region.isPresent() || !local || !joined ? region : unknownEndingAt(last, possessive);
  }

  private boolean isBetween(int index) {
    return WORDS
        .getOrDefault("between", Set.of())
        .contains(text.tokens().get(index).text().toLowerCase(Locale.ROOT));
  }

  /**
   * A region that the lists have; after a preposition ("in Ontario President Ruiz") it is apart.
   */
  private Optional<Regions.Region> knownEndingAt(int last, boolean tied) {
    for (int first = Math.max(0, last - LONGEST_NAME + 1); first <= last; first++) {
      String name = text.view().substring(begin(first), end(last));
      Optional<Regions.Region> region = name.contains("\n") ? Optional.empty() : knownRegion(name);
      if (region.isPresent()) {
        boolean apart =
            first > 0
                && WORDS
                    .getOrDefault("apart", Set.of())
                    .contains(text.tokens().get(first - 1).text().toLowerCase(Locale.ROOT));
        return tied || !apart ? region : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "its governor": the last region that is named in a stretch of the text. */
  Optional<Place> lastIn(Span span) {
    List<Token> tokens = text.tokensIn(span);
    for (int i = tokens.size() - 1; i >= 0; i--) {
      Span one = tokens.get(i).span();
      boolean inName =
          names.stream()
              .anyMatch(name -> name.type() != EntityType.COUNTRY && name.span().overlaps(one));
      Optional<Regions.Region> region =
          inName || !tokens.get(i).text().matches(WORD)
              ? Optional.empty()
              : knownEndingAt(tokens.get(i).index(), true);
      if (region.isPresent()) {
        return region.map(found -> new Place(found.name(), country(found), true));
      }
    }
    return Optional.empty();
  }

  /** Capitalised words that name nothing else: a city of which no list knows. */
  private Optional<Regions.Region> unknownEndingAt(int last, boolean possessive) {
    int first = last + 1;
    while (first > 0 && last - first + 1 < LONGEST_NAME && isNameWord(first - 1)) {
      first--;
    }
    while (first <= last && !text.tokens().get(first).text().matches(WORD)) {
      first++;
    }
    if (first > last) {
      return Optional.empty();
    }
    Span span = new Span(begin(first), end(last));
    String name = text.view().substring(span.begin(), span.end());
    Optional<Mention> capital = countryIn(span).filter(country -> country.span().equals(span));
    if (capital.isPresent()) {
      return known.countryOfCapital(name).isPresent() ? territory(capital.get()) : Optional.empty();
    }
    boolean named = possessive || !isSentenceBegin(first) || isPlaceElsewhere(name);
    return named && isFree(span) && !isBody(name) && !name.matches("\\p{Lu}{2,5}")
        ? Optional.of(new Regions.Region(Regions.usual(name), null))
        : Optional.empty();
  }

  private boolean isNameWord(int index) {
    String word = text.tokens().get(index).text();
    boolean particle = word.matches("de|del|do|da|dos|la|el");
    return (particle || word.matches(WORD))
        && !WORDS.getOrDefault("no place", Set.of()).contains(word);
  }

  private boolean isSentenceBegin(int token) {
    return text.sentenceAt(begin(token))
        .map(Sentence::span)
        .map(Span::begin)
        .filter(begin -> begin == begin(token))
        .isPresent();
  }

  /** "Dunedin Mayor" at the beginning of a sentence, where another says "in Dunedin". */
  private boolean isPlaceElsewhere(String name) {
    return Places.isPlace(name)
        || known.countryOfCapital(name).isPresent()
        || Pattern.compile("\\b(?:in|of|to|from|near|around) " + Pattern.quote(name) + "\\b")
            .matcher(text.view())
            .find();
  }

  /** "Gov. Ana Ruiz of Ohio", "Gov. Ana Ruiz (R-Kan.)". */
  private Optional<Regions.Region> afterHolder(Span office, boolean local, String title) {
    Predicate<Mention> follows = name -> name.span().begin() == office.end() + 1;
    Optional<Mention> holder =
        names.stream().filter(name -> name.type() == EntityType.PERSON).filter(follows).findFirst();
    if (holder.isEmpty()) {
      return Optional.empty();
    }
    int end = holder.get().span().end();
    Matcher sign = PARTY_SIGN.matcher(lineFrom(end));
    if (sign.find()) {
      return longestKnown(sign.group(1));
    }
    return text.view().startsWith(" of ", end) ? after(end, local, title) : Optional.empty();
  }

  private String lineFrom(int begin) {
    int lineEnd = text.view().indexOf('\n', begin);
    return text.view().substring(begin, lineEnd < 0 ? text.view().length() : lineEnd);
  }

  private Optional<Mention> countryIn(Span span) {
    return names.stream()
        .filter(name -> name.type() == EntityType.COUNTRY)
        .filter(name -> name.span().overlaps(span))
        .findFirst();
  }

  private boolean isFree(Span span) {
    return names.stream().noneMatch(name -> name.span().overlaps(span));
  }

  /** "governor of the Reserve Bank": a body although no mention of one. */
  private static boolean isBody(String name) {
    return List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)).stream()
        .anyMatch(BodyNouns::isNoun);
  }

  private int begin(int token) {
    return text.tokens().get(token).span().begin();
  }

  private int end(int token) {
    return text.tokens().get(token).span().end();
  }
}
