package org.chancery.extractor.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.chancery.extractor.mention.PublicFigures;
import org.chancery.ontology.GazetteerEntry;

/**
 * The state that a person serves: as the article says beside the name ({@code Canada's Ana Ruiz},
 * {@code Ana Ruiz of Canada}), else as is known of public figures.
 */
final class PersonCountries {
  private static final Pattern OF = Pattern.compile(" of (?:the )?");
  private static final Pattern POSSESSIVE = Pattern.compile("'s? ");

  private final AnnotatedText text;
  private final PublicFigures figures;
  private final Map<Integer, Mention> byBegin = new HashMap<>();
  private final Map<Integer, Mention> byEnd = new HashMap<>();

  PersonCountries(AnnotatedText text, PublicFigures figures, List<Mention> mentions) {
    this.text = text;
    this.figures = figures;
    for (Mention mention : mentions) {
      if (mention.type() == EntityType.COUNTRY) {
        byBegin.put(mention.span().begin(), mention);
        byEnd.put(mention.span().end(), mention);
      }
    }
  }

  /** The IRI of the state, or empty where the article names several or none is known. */
  Optional<String> of(Cluster person) {
    Set<String> said = new HashSet<>();
    for (Mention mention : person.mentions()) {
      beside(mention).ifPresent(said::add);
    }
    if (!said.isEmpty()) {
      return said.size() == 1 ? Optional.of(said.iterator().next()) : Optional.empty();
    }
    String name = person.fullest(text);
    return figures.common(name, GazetteerEntry.Person::country);
  }

  private Optional<String> beside(Mention person) {
    String view = text.view();
    var of = OF.matcher(view).region(person.span().end(), view.length());
    if (of.lookingAt() && byBegin.containsKey(of.end())) {
      return Optional.ofNullable(byBegin.get(of.end())).map(Mention::reference);
    }
    for (int length = 2; length <= 3; length++) {
      int end = person.span().begin() - length;
      if (end > 0
          && byEnd.containsKey(end)
          && POSSESSIVE.matcher(view.substring(end, person.span().begin())).matches()) {
        return Optional.ofNullable(byEnd.get(end)).map(Mention::reference);
      }
    }
    return Optional.empty();
  }
}
