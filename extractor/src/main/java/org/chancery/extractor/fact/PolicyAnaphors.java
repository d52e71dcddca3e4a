package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;

/**
 * Finds words that stand for a policy and are no mention of it: {@code Canada ratified it}, {@code
 * condemned the move}. They do so only where no other policy can be meant. Used by one thread.
 */
final class PolicyAnaphors {
  /** The rule of the mentions that are made up for such words. */
  static final String RULE = "anaphor";

  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
  private static final Set<String> COMPLEMENTS = Set.of("of", "to", "on", "for", "that", "by");

  private final StanceLexicon lexicon;
  private final AnnotatedText text;
  private final ArticleEntities entities;

  PolicyAnaphors(StanceLexicon lexicon, AnnotatedText text, ArticleEntities entities) {
    this.lexicon = lexicon;
    this.text = text;
    this.entities = entities;
  }

  /** The words of a sentence that stand for a policy, as mentions of it. */
  List<Named> find(Sentence sentence) {
    List<Named> found = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String word = StanceLexicon.lower(token);
      Optional<Named> meant = Optional.empty();
      if (word.equals("it") || word.equals("them")) {
        meant = antecedent(sentence, token.span().begin(), word.equals("them"), true);
      } else if (isDefinite(sentence, i)) {
        meant = antecedent(sentence, token.span().begin(), false, false);
      }
      meant.ifPresent(policy -> found.add(standIn(token.span(), policy.entity())));
    }
    return found;
  }

  private static Named standIn(Span span, Entity policy) {
    return new Named(new Mention(span, EntityType.POLICY, 0.5, RULE, null), policy);
  }

  /** {@code the move}, {@code that controversial step}, but not {@code the decision to leave}. */
  private boolean isDefinite(Sentence sentence, int at) {
    List<Token> tokens = sentence.tokens();
    Token noun = tokens.get(at);
    if (!noun.pennTag().startsWith("NN") || !lexicon.is("anaphors", noun) || at == 0) {
      return false;
    }
    int before = at - 1;
    if (tokens.get(before).tag().equals("ADJ") && before > 0) {
      before--;
    }
    String next = at + 1 < tokens.size() ? StanceLexicon.lower(tokens.get(at + 1)) : "";
    return DEFINITE.contains(StanceLexicon.lower(tokens.get(before)))
        && !COMPLEMENTS.contains(next)
        && (at + 1 >= tokens.size() || !tokens.get(at + 1).pennTag().startsWith("NN"))
        && entities.within(sentence.span()).stream()
            .noneMatch(named -> named.mention().span().overlaps(noun.span()));
  }

  /** What is voted on in a sentence that does not say it. */
  Optional<Named> topic(Sentence sentence) {
    boolean votes = sentence.tokens().stream().anyMatch(token -> token.lemma().equals("vote"));
    return votes ? antecedent(sentence, sentence.span().end(), false, false) : Optional.empty();
  }

  /** The policy that is meant at a place, by the only one that was named last. */
  private Optional<Named> antecedent(
      Sentence sentence, int offset, boolean plural, boolean pronoun) {
    List<Named> here =
        policies(sentence).stream()
            .filter(policy -> policy.mention().span().end() <= offset)
            .toList();
    if (here.isEmpty() && sentence.index() > 0) {
      Sentence before = text.sentences().get(sentence.index() - 1);
      if (!pronoun || before.paragraph() == sentence.paragraph()) {
        here = policies(before);
      }
    }
    boolean one = here.stream().map(policy -> policy.entity().id()).distinct().count() == 1;
    if (!one) {
      return Optional.empty();
    }
    Named last = here.get(here.size() - 1);
    boolean other = pronoun && (isPlural(last) != plural || hasRival(last, offset));
    return other ? Optional.empty() : Optional.of(last);
  }

  /** Whether a decision or the like stands near that may be meant instead. */
  private boolean hasRival(Named policy, int offset) {
    Sentence sentence = text.sentenceAt(policy.mention().span().begin()).orElseThrow();
    return sentence.tokens().stream()
        .filter(token -> token.span().end() <= offset)
        .filter(token -> token.pennTag().equals("NN"))
        .filter(token -> lexicon.is("anaphors", token) || lexicon.is("undoing", token))
        .anyMatch(
            token ->
                policies(sentence).stream()
                    .noneMatch(named -> named.mention().span().contains(token.span())));
  }

  private List<Named> policies(Sentence sentence) {
    return entities.within(sentence.span()).stream()
        .filter(named -> named.mention().type() == EntityType.POLICY)
        .toList();
  }

  /** Whether the head, which stands before any preposition, is a plural. */
  private boolean isPlural(Named policy) {
    boolean plural = false;
    for (Token token : text.tokensIn(policy.mention().span())) {
      if (token.pennTag().equals("IN") || token.pennTag().equals("TO")) {
        break;
      }
      plural = token.pennTag().equals("NNS");
    }
    return plural;
  }
}
