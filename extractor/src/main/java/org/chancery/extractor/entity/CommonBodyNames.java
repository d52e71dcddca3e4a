package org.chancery.extractor.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;

/**
 * The country that stands beside a body whose name many states share ({@code Australia's Senate}),
 * so that two countries' senates do not have one name.
 */
final class CommonBodyNames {
  private static final Set<String> RULES = Set.of("body-name", "organization-ambiguous");

  private final AnnotatedText text;
  private final Map<Integer, Mention> countryEndingAt;

  CommonBodyNames(AnnotatedText text, List<Mention> mentions) {
    this.text = text;
    this.countryEndingAt =
        mentions.stream()
            .filter(mention -> mention.type() == EntityType.COUNTRY)
            .collect(Collectors.toMap(mention -> mention.span().end(), Function.identity()));
  }

  /** The IRI of the country, where a body has a common name and one country beside it. */
  Optional<String> countryOf(Cluster body) {
    List<String> countries =
        body.mentions().stream()
            .filter(mention -> RULES.contains(mention.rule()))
            .flatMap(mention -> before(mention).stream())
            .distinct()
            .toList();
    return countries.size() == 1 ? Optional.of(countries.get(0)) : Optional.empty();
  }

  private Optional<String> before(Mention body) {
    int begin = body.span().begin();
    for (String joint : List.of(" ", "'s ", "' ")) {
      int end = begin - joint.length();
      if (end > 0 && countryEndingAt.containsKey(end) && text.view().startsWith(joint, end)) {
        return Optional.ofNullable(countryEndingAt.get(end)).map(Mention::reference);
      }
    }
    return Optional.empty();
  }
}
