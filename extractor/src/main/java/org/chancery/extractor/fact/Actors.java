package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.extractor.claim.Attribution;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.mention.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Tells whom the nouns and pronouns of one sentence stand for, and who owns a noun. Used by one
 * thread.
 */
final class Actors {
  /**
   * Somebody who takes a position.
   *
   * @param entity id of a person, country or organisation
   * @param evidence the words that name him
   * @param claim the place of the claim that he is the claimant of, or null
   */
  record Actor(String entity, Evidence evidence, @Nullable Integer claim) {}

  private static final Set<EntityType> ACTING =
      EnumSet.of(EntityType.PERSON, EntityType.COUNTRY, EntityType.ORGANIZATION);
  private static final int OWNER_REACH = 6;
  private static final Set<String> HE = Set.of("he", "she", "his", "her");
  private static final Set<String> IT = Set.of("it", "its");
  private static final Set<String> WE = Set.of("i", "we", "my", "our");

  private final StanceLexicon lexicon;
  private final AnnotatedText text;
  private final ArticleEntities entities;
  private final List<Claim> claims;
  private final Sentence sentence;
  private final List<Token> tokens;
  private final List<Named> named;

  Actors(
      StanceLexicon lexicon,
      AnnotatedText text,
      ArticleEntities entities,
      List<Claim> claims,
      Sentence sentence) {
    this.lexicon = lexicon;
    this.text = text;
    this.entities = entities;
    this.claims = claims;
    this.sentence = sentence;
    this.tokens = sentence.tokens();
    this.named = acting(entities, sentence);
  }

  /** Mentions that can act: none that stands inside the name of something else. */
  private static List<Named> acting(ArticleEntities entities, Sentence sentence) {
    List<Named> all = entities.within(sentence.span());
    return all.stream()
        .filter(one -> !isPeople(one, sentence))
        .filter(one -> ACTING.contains(one.mention().type()))
        .filter(
            one ->
                all.stream()
                    .noneMatch(
                        other ->
                            other.mention().span().length() > one.mention().span().length()
                                && other.mention().span().contains(one.mention().span())))
        .toList();
  }

  /** Whether a country is named by its people, who are not its government: {@code Germans}. */
  private static boolean isPeople(Named one, Sentence sentence) {
    return one.mention().type() == EntityType.COUNTRY
        && sentence.tokens().stream()
            .filter(token -> token.span().equals(one.mention().span()))
            .filter(token -> token.pennTag().equals("NNPS") || token.pennTag().equals("NNS"))
            .anyMatch(token -> !one.entity().name().endsWith(token.text()));
  }

  /** Mentions whose words no chunk divides. */
  List<Span> whole() {
    return entities.within(sentence.span()).stream()
        .filter(one -> one.mention().type() != EntityType.OFFICE)
        .map(one -> one.mention().span())
        .toList();
  }

  /** The mentions of the sentence that can act. */
  List<Named> named() {
    return named;
  }

  /** The claim whose content contains a span, with its place; null where there is none. */
  @Nullable Integer claimAround(Span span) {
    for (int i = 0; i < claims.size(); i++) {
      if (claims.get(i).content().stream().anyMatch(content -> content.contains(span))) {
        return i;
      }
    }
    return null;
  }

  boolean isPerson(Actor actor) {
    return entities.byId(actor.entity()).type() == EntityType.PERSON;
  }

  boolean isOrganization(Actor actor) {
    return entities.byId(actor.entity()).type() == EntityType.ORGANIZATION;
  }

  boolean isCountry(Actor actor) {
    return entities.byId(actor.entity()).type() == EntityType.COUNTRY;
  }

  Claim claim(int place) {
    return claims.get(place);
  }

  /** The claimants of a claim, as actors. */
  List<Actor> claimants(int place) {
    Claim claim = claims.get(place);
    List<Actor> actors = new ArrayList<>();
    Span words = claim.source().isEmpty() ? claim.content().get(0) : claim.source().get(0);
    for (String id : claim.claimants()) {
      if (entities.byId(id).type() != EntityType.POLICY
          && entities.byId(id).type() != EntityType.OFFICE) {
        actors.add(new Actor(id, new Evidence(words, null), place));
      }
    }
    return actors;
  }

  /** Who owns the noun at a place: {@code X's demand}, {@code the X administration's plan}. */
  List<Actor> owner(int noun) {
    int at = noun - 1;
    int furthest = Math.max(0, noun - OWNER_REACH);
    while (at >= furthest) {
      String word = StanceLexicon.lower(tokens.get(at));
      if (word.equals("'s") || word.equals("'")) {
        return possessor(at - 1);
      }
      if (HE.contains(word) || IT.contains(word) || WE.contains(word)) {
        if (!tokens.get(at).pennTag().equals("PRP$")) {
          return List.of();
        }
        List<Actor> owners = pronoun(at);
        // "our laws" are those of the country whose citizen speaks
        return word.equals("our") && owners.stream().anyMatch(this::isPerson) ? List.of() : owners;
      }
      if (!isBeforeNoun(tokens.get(at))) {
        return List.of();
      }
      at--;
    }
    return List.of();
  }

  /** The country that stands right before a noun, without being its owner by form. */
  List<Actor> countryBefore(int noun) {
    int at = noun - 1;
    while (at >= 0
        && tokens.get(at).pennTag().equals("JJ")
        && mentionEndingAt(tokens.get(at)) == null) {
      at--;
    }
    Named mention = at < 0 ? null : mentionEndingAt(tokens.get(at));
    return mention != null && mention.mention().type() == EntityType.COUNTRY
        ? List.of(actor(mention))
        : List.of();
  }

  /** What can stand between an owner and a noun: {@code X's proposed 10 % "flat" tax}. */
  private static boolean isBeforeNoun(Token token) {
    return Set.of("ADJ", "NOUN", "NUM").contains(token.tag())
        || Set.of("VBN", "VBD", "VBG").contains(token.pennTag())
        || Set.of("-", "%", "\"", "''", "``", "“", "”", "‘", "’").contains(token.text());
  }

  /** Who or what a noun chunk stands for; empty where that is nobody with a name. */
  List<Actor> of(int noun, Clauses clauses) {
    Chunk chunk = clauses.chunks().get(noun);
    if (clauses.isPronoun(noun)) {
      return pronoun(chunk.first());
    }
    Named mention = mentionEndingAt(tokens.get(chunk.last()));
    if (mention != null) {
      return List.of(actor(mention));
    }
    Token head = tokens.get(chunk.last());
    if (lexicon.is("government", head)) {
      if (tokens.get(chunk.first()).pennTag().equals("WP$")) {
        return antecedent(noun, clauses);
      }
      List<Actor> behind = behind(noun, "of", clauses);
      return behind.isEmpty() ? before(chunk) : behind;
    }
    if (lexicon.is("spokesperson", head)) {
      List<Actor> behind = behind(noun, "for", clauses);
      return behind.isEmpty() ? behind(noun, "of", clauses) : behind;
    }
    List<Actor> named = namedBody(chunk);
    if (named.isEmpty()) {
      named = apposition(noun, clauses);
    }
    return named.isEmpty() ? described(noun, clauses) : named;
  }

  /** {@code X, whose government}. */
  private List<Actor> antecedent(int noun, Clauses clauses) {
    int before = clauses.is(noun - 1, Chunk.Kind.COMMA) ? noun - 2 : noun - 1;
    Named name = clauses.is(before, Chunk.Kind.NOUN) ? mentionEndingAt(clauses.head(before)) : null;
    return name == null ? List.of() : List.of(actor(name));
  }

  /** {@code Jack Straw, the foreign secretary, who}: who is named before what he is. */
  private List<Actor> described(int noun, Clauses clauses) {
    boolean apposed =
        clauses.is(noun - 1, Chunk.Kind.COMMA)
            && clauses.is(noun - 2, Chunk.Kind.NOUN)
            && (clauses.is(noun + 1, Chunk.Kind.COMMA)
                || clauses.is(noun + 1, Chunk.Kind.RELATIVE));
    if (!apposed || isPolicy(noun, clauses)) {
      return List.of();
    }
    Named name = mentionEndingAt(clauses.head(noun - 2));
    return name != null && name.mention().type() == EntityType.PERSON
        ? List.of(actor(name))
        : List.of();
  }

  /** {@code the Solidarity trade union}: a body with its name before what it is. */
  private List<Actor> namedBody(Chunk chunk) {
    if (!lexicon.is("bodies", tokens.get(chunk.last()))) {
      return List.of();
    }
    for (int i = chunk.last() - 1; i >= chunk.first(); i--) {
      Named name = mentionEndingAt(tokens.get(i));
      if (name != null) {
        boolean body =
            name.mention().type() == EntityType.ORGANIZATION
                && !isPossessive(Math.min(i + 1, chunk.last()));
        return body ? List.of(actor(name)) : List.of();
      }
    }
    return List.of();
  }

  /** {@code Mexico's new government}, {@code the Obama administration}, {@code his party}. */
  private List<Actor> before(Chunk chunk) {
    int at = chunk.last() - 1;
    while (at > chunk.first() && isQuality(at)) {
      at--;
    }
    if (at >= chunk.first() && isPossessive(at)) {
      at--;
    }
    if (at < chunk.first()) {
      return List.of();
    }
    if (tokens.get(at).pennTag().equals("PRP$")) {
      return pronoun(at);
    }
    Named named = mentionEndingAt(tokens.get(at));
    return named == null ? List.of() : List.of(actor(named));
  }

  /** A word that only says what kind of government it is ({@code right - wing}). */
  private boolean isQuality(int place) {
    Token token = tokens.get(place);
    boolean word = token.pennTag().equals("JJ") || token.pennTag().equals("NN");
    return mentionEndingAt(token) == null && (word || token.text().equals("-"));
  }

  private boolean isPossessive(int place) {
    String word = StanceLexicon.lower(tokens.get(place));
    return word.equals("'s") || word.equals("'");
  }

  private List<Actor> behind(int noun, String preposition, Clauses clauses) {
    boolean joined =
        clauses.is(noun + 1, Chunk.Kind.PREPOSITION)
            && clauses.is(noun + 2, Chunk.Kind.NOUN)
            && StanceLexicon.lower(clauses.head(noun + 1)).equals(preposition);
    if (!joined) {
      return List.of();
    }
    Named named = mentionEndingAt(clauses.head(noun + 2));
    return named == null ? List.of() : List.of(actor(named));
  }

  /** {@code Mexico's foreign minister, Luis Videgaray}: who is named behind what he is. */
  private List<Actor> apposition(int noun, Clauses clauses) {
    int next = clauses.behindPhrase(noun);
    if (!clauses.is(next, Chunk.Kind.COMMA) || !clauses.is(next + 1, Chunk.Kind.NOUN)) {
      return List.of();
    }
    Named named = mentionEndingAt(clauses.head(next + 1));
    if (named == null || named.mention().type() != EntityType.PERSON || isPolicy(noun, clauses)) {
      return List.of();
    }
    return List.of(actor(named));
  }

  private boolean isPolicy(int noun, Clauses clauses) {
    int end = clauses.head(noun).span().end();
    return entities.within(sentence.span()).stream()
        .anyMatch(
            one -> one.mention().type() == EntityType.POLICY && one.mention().span().end() == end);
  }

  private List<Actor> possessor(int at) {
    if (at < 0) {
      return List.of();
    }
    int name = at;
    if (lexicon.is("government", tokens.get(at)) && at > 0) {
      name = at - 1;
    }
    Named mention = mentionEndingAt(tokens.get(name));
    return mention == null ? List.of() : List.of(actor(mention));
  }

  List<Actor> pronoun(int place) {
    Token token = tokens.get(place);
    String word = StanceLexicon.lower(token);
    Integer around = claimAround(token.span());
    if (WE.contains(word)) {
      return around == null ? List.of() : claimants(around);
    }
    for (int i = 0; i < claims.size(); i++) {
      if (claims.get(i).source().stream().anyMatch(source -> source.contains(token.span()))) {
        return claimants(i);
      }
    }
    boolean person = HE.contains(word);
    if (!person && !IT.contains(word)) {
      return List.of();
    }
    if (around != null && word.equals("it") && isAboutSomethingElse(around)) {
      return List.of();
    }
    if (around != null && claims.get(around).attribution() == Attribution.INDIRECT) {
      List<Actor> speakers =
          claimants(around).stream()
              .filter(one -> (entities.byId(one.entity()).type() == EntityType.PERSON) == person)
              .toList();
      boolean alone =
          named.stream()
              .filter(one -> one.mention().span().end() <= token.span().begin())
              .filter(one -> fits(one, person ? EntityType.PERSON : EntityType.ORGANIZATION))
              .allMatch(one -> claims.get(around).claimants().contains(one.entity().id()));
      if (speakers.size() == 1 && alone) {
        return speakers;
      }
    }
    EntityType type = person ? EntityType.PERSON : EntityType.ORGANIZATION;
    return onlyOne(token, type)
        .map(one -> List.of(new Actor(one.entity().id(), new Evidence(token.span(), null), null)))
        .orElse(List.of());
  }

  /**
   * Whether {@code it} in what is said can't be who says it: a person, or one without a name that
   * it may stand for.
   */
  private boolean isAboutSomethingElse(int claim) {
    List<Actor> speakers = claimants(claim);
    return speakers.isEmpty()
        ? !claims.get(claim).source().isEmpty()
        : speakers.stream().allMatch(this::isPerson);
  }

  /** The only thing of a type before a pronoun in its sentence, or in the sentence before. */
  private Optional<Named> onlyOne(Token pronoun, EntityType type) {
    List<Named> here =
        named.stream()
            .filter(one -> one.mention().span().end() <= pronoun.span().begin())
            .filter(one -> fits(one, type) && isOfGender(one, pronoun))
            .toList();
    if (here.isEmpty() && sentence.index() > 0) {
      Sentence before = text.sentences().get(sentence.index() - 1);
      if (before.paragraph() == sentence.paragraph()) {
        here =
            acting(entities, before).stream()
                .filter(one -> fits(one, type) && isOfGender(one, pronoun))
                .toList();
      }
    }
    long different = here.stream().map(one -> one.entity().id()).distinct().count();
    return different == 1
        ? here.stream().filter(one -> !isModifier(one)).reduce((one, other) -> other)
        : Optional.empty();
  }

  /** Whether somebody can be meant by a pronoun as far as it tells the gender. */
  private static boolean isOfGender(Named one, Token pronoun) {
    if (!(one.entity() instanceof Entity.Person person) || person.gender() == null) {
      return true;
    }
    String word = StanceLexicon.lower(pronoun);
    boolean female = word.equals("she") || word.equals("her");
    return !HE.contains(word) || female == "female".equals(person.gender());
  }

  /** Whether a noun stands right behind a name: {@code the Clinton network}. */
  private boolean isModifier(Named one) {
    for (Token token : text.tokens()) {
      if (token.span().begin() >= one.mention().span().end()) {
        boolean noun = token.pennTag().equals("NN") || token.pennTag().equals("NNS");
        return noun && !lexicon.is("government", token);
      }
    }
    return false;
  }

  private static boolean fits(Named one, EntityType type) {
    boolean person = one.mention().type() == EntityType.PERSON;
    return (type == EntityType.PERSON) == person;
  }

  private Actor actor(Named mention) {
    return new Actor(
        mention.entity().id(),
        new Evidence(mention.mention().span(), mention.mention().type()),
        null);
  }

  private @Nullable Named mentionEndingAt(Token token) {
    return named.stream()
        .filter(one -> one.mention().span().end() == token.span().end())
        .findFirst()
        .orElse(null);
  }
}
