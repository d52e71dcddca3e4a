package org.chancery.extractor.fact;

import java.util.List;
import java.util.Optional;
import org.chancery.extractor.fact.StanceLexicon.Stance;
import org.chancery.extractor.language.Token;
import org.jspecify.annotations.Nullable;

/**
 * What the words before a stance do to it: a wish is no deed, a refusal turns it round. Immutable.
 *
 * @param want whether it is wished for, threatened, promised, demanded
 * @param refuse whether it is refused
 * @param not whether it is negated
 * @param hypothetical whether it stands under if, whether, could
 * @param obligation whether somebody should do it
 */
record StanceContext(
    boolean want, boolean refuse, boolean not, boolean hypothetical, boolean obligation) {
  /** A mere wish. */
  static final StanceContext WISH = new StanceContext(true, false, false, false, false);

  private static final int REACH = 5;
  private static final int ANNOUNCEMENT = 9;

  /**
   * What stands before a verb.
   *
   * @param group where its chain of verbs begins
   * @param verb its place
   * @param cue the lemma of the cue of the claim around it, or null
   */
  static StanceContext of(
      StanceLexicon lexicon, List<Token> tokens, int group, int verb, @Nullable String cue) {
    boolean announced =
        cue == null ? isAnnounced(lexicon, tokens, group) : lexicon.isNamed("done", cue);
    boolean want = cue != null && lexicon.isNamed("want", cue);
    boolean refuse = cue != null && lexicon.isNamed("refuse", cue);
    boolean not = false;
    boolean hypothetical = false;
    boolean obligation = false;
    for (int i = Math.max(0, group - REACH); i < verb; i++) {
      Token token = tokens.get(i);
      hypothetical |= lexicon.is("hypothetical", token) && (i >= group || isConjunction(token));
      if (i < group - 1) {
        continue;
      }
      want |= lexicon.is("want", token) || (!announced && lexicon.is("future", token));
      refuse |= lexicon.is("refuse", token);
      not |= i >= group && lexicon.is("not", token);
      obligation |= lexicon.is("obligation", token);
    }
    return new StanceContext(want, refuse, not, hypothetical, obligation);
  }

  private static boolean isConjunction(Token token) {
    return token.tag().equals("SCONJ");
  }

  private static boolean isAnnounced(StanceLexicon lexicon, List<Token> tokens, int group) {
    for (int i = group - 1; i >= Math.max(0, group - ANNOUNCEMENT); i--) {
      if (lexicon.is("done", tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** This and what another context adds. */
  StanceContext with(StanceContext other) {
    return new StanceContext(
        want || other.want,
        refuse || other.refuse,
        not || other.not,
        hypothetical || other.hypothetical,
        obligation || other.obligation);
  }

  /** What a stance means here; empty where it means nothing certain. */
  Optional<PolicyRelation> adjust(Stance stance) {
    if (stance.refused() && !refuse && !not) {
      return Optional.empty();
    }
    PolicyRelation said = stance.relation();
    if (want && said == PolicyRelation.ENACTED_BY) {
      said = PolicyRelation.PROPOSED_BY;
    } else if (want && said == PolicyRelation.ENDED_BY) {
      said = PolicyRelation.OPPOSED_BY;
    }
    boolean done = said == PolicyRelation.ENACTED_BY || said == PolicyRelation.ENDED_BY;
    if (hypothetical && done) {
      return Optional.empty();
    }
    if (refuse) {
      return Optional.of(turned(said).orElse(PolicyRelation.OPPOSED_BY));
    }
    return not ? turned(said) : Optional.of(said);
  }

  private static Optional<PolicyRelation> turned(PolicyRelation relation) {
    return switch (relation) {
      case SUPPORTED_BY -> Optional.of(PolicyRelation.OPPOSED_BY);
      case OPPOSED_BY -> Optional.of(PolicyRelation.SUPPORTED_BY);
      default -> Optional.empty();
    };
  }
}
