package org.chancery.extractor.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.extractor.document.SpanIndex;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.GivenNames;
import org.chancery.extractor.mention.Honorifics;
import org.chancery.extractor.mention.Mention;
import org.chancery.extractor.mention.PublicFigures;
import org.chancery.ontology.GazetteerEntry;

/**
 * What an article tells of a person's gender: forms of address, what is known of public figures,
 * given names, then pronouns.
 */
final class PersonGenders {
  private static final Set<String> FEMALE = Set.of("she", "her", "hers", "herself");
  private static final Set<String> MALE = Set.of("he", "him", "his", "himself");

  private final AnnotatedText text;
  private final PublicFigures figures;
  private final SpanIndex<Mention> people;

  PersonGenders(AnnotatedText text, PublicFigures figures, List<Mention> mentions) {
    this.text = text;
    this.figures = figures;
    this.people =
        SpanIndex.of(
            mentions.stream().filter(mention -> mention.type() == EntityType.PERSON).toList(),
            Mention::span);
  }

  /** The gender that the words before a name tell ({@code Mrs.}, {@code former first lady}). */
  Optional<String> addressed(Mention mention) {
    List<Token> tokens = text.tokensIn(mention.span());
    if (tokens.isEmpty() || tokens.get(0).index() == 0) {
      return Optional.empty();
    }
    String before = text.tokens().get(tokens.get(0).index() - 1).text();
    return switch (before) {
      case "spokesman", "congressman", "Congressman", "chairman", "Chairman", "businessman" ->
          Optional.of("male");
      case "spokeswoman", "congresswoman", "Congresswoman", "chairwoman", "Chairwoman", "lady" ->
          Optional.of("female");
      default -> Honorifics.gender(before);
    };
  }

  Optional<String> byName(PersonName name) {
    return name.isFull() ? GivenNames.gender(name.first()) : Optional.empty();
  }

  /** The gender of a person. */
  Optional<String> of(Cluster person) {
    for (Mention mention : person.mentions()) {
      Optional<String> addressed = addressed(mention);
      if (addressed.isPresent()) {
        return addressed;
      }
    }
    Optional<String> known = figures.common(person.fullest(text), GazetteerEntry.Person::gender);
    if (known.isPresent()) {
      return known;
    }
    for (Mention mention : person.mentions()) {
      PersonName name =
          PersonName.of(text.view().substring(mention.span().begin(), mention.span().end()));
      Optional<String> named = byName(name);
      if (named.isPresent()) {
        return named;
      }
    }
    return byPronouns(person);
  }

  /** By the pronouns of sentences that name nobody else, and of the sentences behind them. */
  private Optional<String> byPronouns(Cluster person) {
    int female = 0;
    int male = 0;
    Set<Mention> own = new HashSet<>(person.mentions());
    for (Mention mention : person.mentions()) {
      Sentence sentence = text.sentenceAt(mention.span().begin()).orElse(null);
      if (sentence == null || othersIn(sentence, own)) {
        continue;
      }
      for (Token token : sentence.tokens()) {
        if (token.span().begin() > mention.span().end()) {
          String word = token.text().toLowerCase(java.util.Locale.ROOT);
          female += FEMALE.contains(word) ? 1 : 0;
          male += MALE.contains(word) ? 1 : 0;
        }
      }
    }
    if (female > 2 * male) {
      return Optional.of("female");
    }
    return male > 2 * female ? Optional.of("male") : Optional.empty();
  }

  private boolean othersIn(Sentence sentence, Set<Mention> own) {
    return people.within(sentence.span()).stream().anyMatch(other -> !own.contains(other));
  }
}
