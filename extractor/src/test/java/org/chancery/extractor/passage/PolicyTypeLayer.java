package org.chancery.extractor.passage;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.passage.Annotations.Marked;

/**
 * The types of policies. Precision is over policies that were found, recall over all of them. Of
 * several found policies that are one gold policy, the first in the text counts.
 */
final class PolicyTypeLayer implements Layer {
  private final Tally tally = new Tally();

  @Override
  public void add(Comparison article, Consumer<PassageError> errors) {
    Map<String, String> gold = article.gold().policyTypes();
    Set<String> matched = new HashSet<>();
    int right = 0;
    for (Marked mention : article.found().ofType(EntityType.POLICY)) {
      String policy = article.aligned(mention.entity());
      String is = gold.get(policy);
      if (is == null || !matched.add(policy)) {
        continue;
      }
      String found = article.found().policyTypes().getOrDefault(mention.entity(), "none");
      if (is.equals(found)) {
        right++;
      } else {
        String detail = "‹" + article.words(mention.span()) + "› is " + is + ", found as " + found;
        errors.accept(
            PassageError.at(article.document(), mention.span(), "wrong type of Policy", detail));
      }
    }
    tally.add(right, matched.size(), gold.size());
  }

  @Override
  public Map<String, Figure> figures() {
    return Map.of("policy type", tally.figure());
  }
}
