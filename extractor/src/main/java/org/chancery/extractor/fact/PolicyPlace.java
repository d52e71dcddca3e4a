package org.chancery.extractor.fact;

import java.util.List;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.language.Token;

/**
 * Where a policy is named in a sentence. Immutable.
 *
 * @param policy the mention
 * @param first the place of its first word
 * @param last the place of its last word
 * @param chunk the place of the chunk that it is the end of
 * @param whole whether the chunk ends with it; else it only modifies another noun
 */
record PolicyPlace(Named policy, int first, int last, int chunk, boolean whole) {
  static PolicyPlace of(Named policy, StanceScene scene) {
    List<Token> tokens = scene.tokens();
    int first = placeOf(tokens, policy.mention().span().begin());
    int last = placeOf(tokens, policy.mention().span().end() - 1);
    int chunk = scene.clauses().chunkOf(first);
    boolean whole = scene.clauses().chunks().get(chunk).last() == last;
    return new PolicyPlace(policy, first, last, chunk, whole);
  }

  /** Whether words stand there that only mean a policy which is named elsewhere. */
  boolean isStandIn() {
    return policy.mention().rule().equals(PolicyAnaphors.RULE);
  }

  private static int placeOf(List<Token> tokens, int offset) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).span().end() > offset) {
        return i;
      }
    }
    return tokens.size() - 1;
  }
}
