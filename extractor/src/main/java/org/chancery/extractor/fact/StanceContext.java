package org.chancery.extractor.fact;

import java.util.Optional;
import org.chancery.extractor.fact.StanceLexicon.Stance;

/**
 * What the words before a stance do to it: a wish is no deed, a refusal turns it round. Immutable.
 *
 * @param want whether it is wished for, threatened, promised, demanded
 * @param refuse whether it is refused
 * @param not whether it is negated
 * @param open whether it is not told whether it is done: under if, whether, could, failed to
 * @param obligation whether somebody should do it
 * @param unable whether it can't be done, so that of its negation only an opinion is told ({@code
 *     we cannot accept})
 */
record StanceContext(
    boolean want, boolean refuse, boolean not, boolean open, boolean obligation, boolean unable) {
  /** Nothing before it. */
  static final StanceContext NONE = new StanceContext(false, false, false, false, false, false);

  /** The contrary. */
  static final StanceContext NOT = new StanceContext(false, false, true, false, false, false);

  /** Not told whether it is done. */
  static final StanceContext OPEN = new StanceContext(false, false, false, true, false, false);

  /** What can't be. */
  static final StanceContext UNABLE = new StanceContext(false, false, false, false, false, true);

  /** A mere wish. */
  static final StanceContext WISH = new StanceContext(true, false, false, false, false, false);

  /** This and what another context adds. */
  StanceContext with(StanceContext other) {
    return new StanceContext(
        want || other.want,
        refuse != other.refuse,
        not != other.not,
        open || other.open,
        obligation || other.obligation,
        unable || other.unable);
  }

  /** What a stance means here; empty where it means nothing certain. */
  Optional<PolicyRelation> adjust(Stance stance) {
    boolean turned = refuse != not;
    boolean beyond = unable && stance.relation() != PolicyRelation.SUPPORTED_BY;
    if (open || beyond || (stance.refused() && !turned) || (refuse && not)) {
      return Optional.empty();
    }
    PolicyRelation said = wished(stance);
    if (!turned) {
      return Optional.of(said);
    }
    if (stance.oneWay()) {
      return Optional.empty();
    }
    return switch (said) {
      case SUPPORTED_BY -> Optional.of(PolicyRelation.OPPOSED_BY);
      case OPPOSED_BY -> Optional.of(PolicyRelation.SUPPORTED_BY);
      case PROPOSED_BY ->
          refuse || (want && stance.relation() == PolicyRelation.ENACTED_BY)
              ? Optional.of(PolicyRelation.OPPOSED_BY)
              : Optional.empty();
      case ENACTED_BY -> refuse ? Optional.of(PolicyRelation.OPPOSED_BY) : Optional.empty();
      case ENDED_BY -> refuse ? Optional.of(PolicyRelation.SUPPORTED_BY) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private PolicyRelation wished(Stance stance) {
    PolicyRelation said = stance.relation();
    if (want && said == PolicyRelation.ENACTED_BY) {
      return stance.passing() ? PolicyRelation.SUPPORTED_BY : PolicyRelation.PROPOSED_BY;
    }
    return want && said == PolicyRelation.ENDED_BY ? PolicyRelation.OPPOSED_BY : said;
  }
}
