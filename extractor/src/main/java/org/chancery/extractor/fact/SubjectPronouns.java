package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.extractor.claim.PersonPronouns;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.mention.EntityType;

/**
 * Whom {@code he} and {@code she} mean where that is plain: the only one who fits, named before in
 * the sentence or in the one before it, else the one with whom that sentence begins. Pronouns in
 * somebody's speech mean nobody. For one article.
 */
final class SubjectPronouns {
  private static final Set<String> SUBJECTS = Set.of("he", "she");
  private static final String OBJECT = "him";
  private static final String LATTER = "The latter";
  private static final int SENTENCES_BACK = 2;

  /** The longest title that is looked for before a pronoun, in characters. */
  private static final int REACH = 100;

  private final AnnotatedText text;
  private final ArticleEntities entities;
  private final PersonPronouns pronouns = new PersonPronouns();

  SubjectPronouns(AnnotatedText text, ArticleEntities entities) {
    this.text = text;
    this.entities = entities;
  }

  /** The pronouns of a sentence that mean somebody, with the name before that tells whom. */
  Map<Span, Named> in(Sentence sentence) {
    Map<Span, Named> found = new LinkedHashMap<>();
    for (Token token : sentence.tokens()) {
      String word = token.text().toLowerCase(java.util.Locale.ROOT);
      if (SUBJECTS.contains(word) && !isQuoted(sentence, token) && !followsTitle(token)) {
        antecedent(sentence, token, word).ifPresent(named -> found.put(token.span(), named));
      } else if (OBJECT.equals(word) && !isQuoted(sentence, token)) {
        object(sentence, token).ifPresent(named -> found.put(token.span(), named));
      }
    }
    latter(sentence).ifPresent(named -> found.put(latterSpan(sentence), named));
    return found;
  }

  /** Whom a pronoun at a token means. */
  Optional<Named> antecedent(Sentence sentence, Token token, String pronoun) {
    String gender = pronouns.gender(pronoun);
    if (gender == null) {
      return Optional.empty();
    }
    int begin = sentence.span().begin();
    List<Named> own =
        token.span().begin() == begin
            ? List.of()
            : fitting(new Span(begin, token.span().begin()), gender);
    if (!own.isEmpty()) {
      return only(own);
    }
    for (int back = 1; back <= SENTENCES_BACK && sentence.index() >= back; back++) {
      Sentence earlier = text.sentences().get(sentence.index() - back);
      List<Named> people = fitting(earlier.span(), gender);
      if (!people.isEmpty()) {
        return only(people).or(() -> subject(people, earlier, gender));
      }
    }
    return Optional.empty();
  }

  /** "He joined the party when Ana Ruiz made him minister": not with whom the clause begins. */
  private Optional<Named> object(Sentence sentence, Token token) {
    String gender = pronouns.gender(OBJECT);
    Span before = new Span(sentence.span().begin(), token.span().begin());
    List<Named> near =
        entities.within(before).stream()
            .filter(named -> named.mention().type() == EntityType.PERSON)
            .toList();
    if (gender == null || near.isEmpty()) {
      return Optional.empty();
    }
    String subject = near.get(near.size() - 1).entity().id();
    List<Named> others =
        fitting(before, gender).stream()
            .filter(named -> !named.entity().id().equals(subject))
            .toList();
    return only(others);
  }

  /** "The latter": who is named last in the sentence before. */
  private Optional<Named> latter(Sentence sentence) {
    if (sentence.index() == 0 || !text.view().startsWith(LATTER + " ", sentence.span().begin())) {
      return Optional.empty();
    }
    Sentence earlier = text.sentences().get(sentence.index() - 1);
    List<Named> people =
        entities.within(earlier.span()).stream()
            .filter(named -> named.mention().type() == EntityType.PERSON)
            .toList();
    return people.isEmpty() ? Optional.empty() : Optional.of(people.get(people.size() - 1));
  }

  private static Span latterSpan(Sentence sentence) {
    int begin = sentence.span().begin();
    return new Span(begin, begin + LATTER.length());
  }

  private List<Named> fitting(Span span, String gender) {
    List<Named> fitting = new ArrayList<>();
    for (Named named : entities.within(span)) {
      if (named.mention().type() == EntityType.PERSON
          && named.entity() instanceof Entity.Person person
          && PersonPronouns.compatible(person, gender)
          && !text.view().startsWith("'", named.mention().span().end())) {
        fitting.add(named);
      }
    }
    return fitting;
  }

  private static Optional<Named> only(List<Named> people) {
    boolean one = people.stream().map(named -> named.entity().id()).distinct().count() == 1;
    return one ? Optional.of(people.get(people.size() - 1)) : Optional.empty();
  }

  /** The one with whom a sentence begins, if the article tells the gender. */
  private static Optional<Named> subject(List<Named> people, Sentence sentence, String gender) {
    Named first = people.get(0);
    return first.mention().span().begin() == sentence.span().begin()
            && first.entity() instanceof Entity.Person person
            && gender.equals(person.gender())
        ? Optional.of(first)
        : Optional.empty();
  }

  /** "As trade secretary she refused": no title of a name. */
  private boolean followsTitle(Token token) {
    int begin = token.span().begin();
    if (begin == 0) {
      return false;
    }
    return entities.within(new Span(Math.max(0, begin - REACH), begin)).stream()
        .anyMatch(
            named ->
                named.mention().type() == EntityType.OFFICE
                    && named.mention().span().end() == begin - 1);
  }

  private static boolean isQuoted(Sentence sentence, Token token) {
    long marks =
        sentence.tokens().stream()
            .filter(other -> other.index() < token.index())
            .filter(other -> other.text().equals("\"") || other.text().equals("''"))
            .count();
    return marks % 2 == 1;
  }
}
