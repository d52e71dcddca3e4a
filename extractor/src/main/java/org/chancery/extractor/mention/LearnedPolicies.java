package org.chancery.extractor.mention;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Token;

/**
 * Chooses among the policies that a model finds beside the rules. Immutable; safe to share between
 * threads.
 */
final class LearnedPolicies {
  /** Facts about what the model is less sure of are wrong too often. */
  private static final double LEAST_CONFIDENCE = 0.6;

  private static final int APPOSED = 10;
  private static final Pattern APPOSITION = Pattern.compile("[\\s\"')]*, (?:an? |the |its )?");

  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "its", "their", "his");

  private final PolicyTagger tagger;
  private final PolicyHeads heads = PolicyHeads.standard();

  LearnedPolicies(PolicyTagger tagger) {
    this.tagger = tagger;
  }

  /**
   * The mentions that can be taken.
   *
   * @param mentions what rules found
   */
  List<Mention> find(AnnotatedText text, List<Mention> mentions) {
    return tagger.find(text, mentions).stream()
        .filter(mention -> mention.confidence() >= LEAST_CONFIDENCE)
        .filter(mention -> mentions.stream().noneMatch(other -> isApposed(text, mention, other)))
        .map(
            mention ->
                isOnlyReferring(text, mention.span(), mentions) ? referring(mention) : mention)
        .toList();
  }

  /** {@code the TPP, a 12-nation agreement}, {@code the trans-Pacific pact, the CPTPP}. */
  private static boolean isApposed(AnnotatedText text, Mention one, Mention other) {
    int begin = Math.min(one.span().end(), other.span().end());
    int end = Math.max(one.span().begin(), other.span().begin());
    return other.type() == EntityType.POLICY
        && begin < end
        && end - begin <= APPOSED
        && APPOSITION.matcher(text.view().substring(begin, end)).matches();
  }

  private static Mention referring(Mention mention) {
    return new Mention(
        mention.span(), mention.type(), mention.confidence(), PolicyFinder.REFERRING, null);
  }

  /**
   * Whether words point back to what was named otherwise ({@code the 12-nation agreement}), so that
   * by themselves they would only make a second node.
   */
  private boolean isOnlyReferring(AnnotatedText text, Span span, List<Mention> mentions) {
    List<Token> tokens = text.tokensIn(span);
    if (tokens.stream().anyMatch(LearnedPolicies::tellsWhich)) {
      return false;
    }
    if (tokens.size() == 1) {
      return true;
    }
    String phrase = text.view().substring(span.begin(), span.end());
    Optional<String> head = heads.headOf(phrase);
    boolean definite =
        text.tokenAt(span.begin() - 2).filter(LearnedPolicies::isDefinite).isPresent();
    boolean rival =
        mentions.stream()
            .filter(mention -> mention.type() == EntityType.POLICY)
            .map(mention -> text.view().substring(mention.span().begin(), mention.span().end()))
            .anyMatch(other -> isOfKind(head, other));
    return definite && rival;
  }

  private boolean isOfKind(Optional<String> head, String other) {
    Optional<String> theirs = heads.headOf(other);
    return head.isPresent() && (theirs.isEmpty() || heads.sameKind(head.get(), theirs.get()));
  }

  /** A name, or what begins a complement. */
  private static boolean tellsWhich(Token token) {
    return token.tag().equals("PROPN")
        || token.tag().equals("ADP")
        || token.pennTag().equals("TO")
        || token.pennTag().equals("VBG")
        || token.pennTag().startsWith("W");
  }

  private static boolean isDefinite(Token token) {
    return DEFINITE.contains(PolicyWords.lower(token));
  }
}
