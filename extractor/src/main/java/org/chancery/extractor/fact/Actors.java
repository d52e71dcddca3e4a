package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.mention.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Finds who acts in one sentence: the subject before a verb, the owner before a noun, the agent
 * behind "by". Used by one thread.
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

  /** Whether another policy is named right before a place of the sentence. */
  boolean isBehindPolicy(int place, Named policy) {
    return place > 0
        && entities.within(sentence.span()).stream()
            .filter(one -> one.mention().type() == EntityType.POLICY && !one.equals(policy))
            .anyMatch(one -> one.mention().span().end() == tokens.get(place - 1).span().end());
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

  /**
   * The subject of a verb.
   *
   * @param verb the verb's place in the sentence
   * @param from the first place where the subject may stand
   */
  List<Actor> subject(int verb, int from) {
    for (int i = verb - 1; i >= from; i--) {
      Token token = tokens.get(i);
      String word = StanceLexicon.lower(token);
      if (isExpletive(i)) {
        return List.of();
      }
      if (HE.contains(word) || word.equals("it") || word.equals("i") || word.equals("we")) {
        return pronoun(i);
      }
      Named mention = mentionEndingAt(token);
      if (mention != null && isSubject(mention, i)) {
        return withCoordinated(mention);
      }
      if (isSentenceBreak(word) || (i == verb - 1 && isUnnamedSubject(i, mention))) {
        return List.of();
      }
    }
    return List.of();
  }

  /**
   * Whether a verb has a subject of its own between two places: none, {@code we} and {@code it is}
   * do not count.
   */
  boolean hasSubject(int verb, int from) {
    for (int i = from; i < verb; i++) {
      String tag = tokens.get(i).tag();
      String word = StanceLexicon.lower(tokens.get(i));
      boolean nominal = tag.equals("NOUN") || tag.equals("PROPN") || tag.equals("PRON");
      boolean governed = i > 0 && tokens.get(i - 1).tag().equals("ADP");
      if (nominal
          && !governed
          && !WE.contains(word)
          && !isExpletive(i)
          && !lexicon.is("want", tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** {@code it is time}, {@code it was important}: nobody. */
  private boolean isExpletive(int place) {
    return StanceLexicon.lower(tokens.get(place)).equals("it")
        && place + 1 < tokens.size()
        && tokens.get(place + 1).lemma().equals("be");
  }

  /** Whether a noun right before the verb is its subject and names nobody. */
  private boolean isUnnamedSubject(int place, @Nullable Named mention) {
    Token token = tokens.get(place);
    return mention == null
        && (token.tag().equals("NOUN") || token.tag().equals("PROPN"))
        && !lexicon.is("government", token)
        && !lexicon.is("want", token);
  }

  /** Who owns the noun at a place: {@code X's demand}, {@code the X administration's plan}. */
  List<Actor> owner(int noun) {
    int at = noun - 1;
    int furthest = Math.max(0, noun - 4);
    while (at >= furthest) {
      String word = StanceLexicon.lower(tokens.get(at));
      if (word.equals("'s") || word.equals("'")) {
        return possessor(at - 1);
      }
      if (HE.contains(word) || IT.contains(word) || WE.contains(word)) {
        return pronoun(at);
      }
      if (!tokens.get(at).tag().equals("ADJ")
          && !tokens.get(at).tag().equals("NOUN")
          && !tokens.get(at).tag().equals("NUM")
          && !word.equals("-")
          && !word.equals("%")) {
        return List.of();
      }
      at--;
    }
    return List.of();
  }

  /** The agent behind {@code by}, at the place of that word. */
  List<Actor> agent(int by) {
    for (int i = by + 1; i < Math.min(tokens.size(), by + 5); i++) {
      Named mention = mentionBeginningAt(tokens.get(i));
      if (mention != null) {
        return isModifier(mention) ? List.of() : withCoordinated(mention);
      }
      String tag = tokens.get(i).tag();
      if (!tag.equals("DET") && !tag.equals("ADJ") && !tag.equals("PROPN") && !tag.equals("NOUN")) {
        return List.of();
      }
    }
    return List.of();
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

  private boolean isSubject(Named mention, int last) {
    return last + 1 < tokens.size() && !isModifier(mention) && !isGoverned(mention);
  }

  /** Whether a mention is a complement behind a preposition, or an object right behind a verb. */
  private boolean isGoverned(Named mention) {
    int before = firstPlace(mention) - 1;
    while (before >= 0
        && (tokens.get(before).tag().equals("DET")
            || tokens.get(before).tag().equals("ADJ")
            || isTitle(tokens.get(before)))) {
      before--;
    }
    if (before < 0) {
      return false;
    }
    String tag = tokens.get(before).tag();
    return tag.equals("ADP") || (tag.equals("VERB") && !isSaying(before));
  }

  private boolean isSaying(int place) {
    return claims.stream()
        .anyMatch(
            claim -> claim.cue().stream().anyMatch(cue -> cue.contains(tokens.get(place).span())));
  }

  private boolean isTitle(Token token) {
    return entities.within(sentence.span()).stream()
        .anyMatch(
            one ->
                one.mention().type() == EntityType.OFFICE
                    && one.mention().span().overlaps(token.span()));
  }

  /** Whether a noun behind the mention is what acts ({@code Mexican officials}). */
  private boolean isModifier(Named mention) {
    int next = lastPlace(mention) + 1;
    if (next >= tokens.size()) {
      return false;
    }
    Token after = tokens.get(next);
    String word = StanceLexicon.lower(after);
    if (lexicon.is("government", after)) {
      return next + 1 < tokens.size() && StanceLexicon.lower(tokens.get(next + 1)).equals("'s");
    }
    boolean joined = word.equals("-") && after.span().begin() == mention.mention().span().end();
    return word.equals("'s")
        || word.equals("'")
        || joined
        || after.tag().equals("NOUN")
        || after.tag().equals("PROPN")
        || (after.tag().equals("ADJ")
            && next + 1 < tokens.size()
            && tokens.get(next + 1).tag().equals("NOUN"));
  }

  private List<Actor> withCoordinated(Named last) {
    List<Actor> actors = new ArrayList<>(List.of(actor(last)));
    int place = named.indexOf(last);
    if (place > 0) {
      Named before = named.get(place - 1);
      String between =
          text.view()
              .substring(before.mention().span().end(), last.mention().span().begin())
              .strip();
      if ((between.equals("and") || between.equals(", and"))
          && !isModifier(before)
          && !isGoverned(before)) {
        actors.add(0, actor(before));
      }
    }
    return actors;
  }

  private List<Actor> pronoun(int place) {
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
    EntityType type = HE.contains(word) ? EntityType.PERSON : EntityType.ORGANIZATION;
    return onlyOne(token, type)
        .map(one -> List.of(new Actor(one.entity().id(), new Evidence(token.span(), null), null)))
        .orElse(List.of());
  }

  /** The only thing of a type before a pronoun in its sentence, or in the sentence before. */
  private Optional<Named> onlyOne(Token pronoun, EntityType type) {
    List<Named> here =
        named.stream()
            .filter(one -> one.mention().span().end() <= pronoun.span().begin())
            .filter(one -> fits(one, type))
            .toList();
    if (here.isEmpty() && sentence.index() > 0) {
      Sentence before = text.sentences().get(sentence.index() - 1);
      if (before.paragraph() == sentence.paragraph()) {
        here = acting(entities, before).stream().filter(one -> fits(one, type)).toList();
      }
    }
    long different = here.stream().map(one -> one.entity().id()).distinct().count();
    return different == 1 ? Optional.of(here.get(here.size() - 1)) : Optional.empty();
  }

  private static boolean fits(Named one, EntityType type) {
    boolean person = one.mention().type() == EntityType.PERSON;
    return (type == EntityType.PERSON) == person;
  }

  private static boolean isSentenceBreak(String word) {
    return word.equals(";") || word.equals("\"") || word.equals(":");
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

  private @Nullable Named mentionBeginningAt(Token token) {
    return named.stream()
        .filter(one -> one.mention().span().begin() == token.span().begin())
        .findFirst()
        .orElse(null);
  }

  private int firstPlace(Named mention) {
    return place(mention.mention().span().begin());
  }

  private int lastPlace(Named mention) {
    return place(mention.mention().span().end() - 1);
  }

  private int place(int offset) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).span().end() > offset) {
        return i;
      }
    }
    return tokens.size() - 1;
  }
}
