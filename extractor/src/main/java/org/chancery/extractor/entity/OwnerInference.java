package org.chancery.extractor.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.OfficeOwners.Owner;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;

/**
 * Whose an office is where the words beside it do not say: by a possessive pronoun, by what else is
 * known of its holder, by the mention that it repeats, by the country that the article is at home
 * in. A wrong owner is worse than none: every step gives way where something speaks against it.
 */
final class OwnerInference {
  private static final int SENTENCES_BACK = 2;
  private static final String PERSONAL = "his|her";
  private static final String NEUTRAL = "its|whose|their";

  private final AnnotatedText text;
  private final List<Mention> mentions;
  private final OfficeOwners owners;
  private final PersonCountries personCountries;
  private final Gazetteer gazetteer;
  private final OfficeTitles titles;

  OwnerInference(
      AnnotatedText text,
      List<Mention> mentions,
      OfficeOwners owners,
      PersonCountries personCountries,
      Gazetteer gazetteer,
      OfficeTitles titles) {
    this.text = text;
    this.mentions = mentions;
    this.owners = owners;
    this.personCountries = personCountries;
    this.gazetteer = gazetteer;
    this.titles = titles;
  }

  List<TitledMention> infer(List<TitledMention> titled) {
    List<TitledMention> withHolders = titled.stream().map(one -> fromHolder(one, titled)).toList();
    HomeCountry home = new HomeCountry(text, gazetteer, mentions, ownersOf(withHolders));
    List<TitledMention> settled = new ArrayList<>();
    for (TitledMention one : withHolders) {
      settled.add(one.owner().isKnown() ? one : inferred(one, settled, withHolders, home));
    }
    return settled;
  }

  private TitledMention inferred(
      TitledMention one, List<TitledMention> before, List<TitledMention> all, HomeCountry home) {
    String possessive = wordBefore(one.mention().span());
    if (possessive.matches(PERSONAL)) {
      return one.with(fromPronoun(one, all));
    }
    if (possessive.matches(NEUTRAL)) {
      return one.with(fromNearest(one));
    }
    if (possessive.equals("'s") || possessive.equals("'")) {
      return one.with(fromCommonNoun(one));
    }
    if (one.title().plural()) {
      return one;
    }
    if (one.holder() == null) {
      Optional<TitledMention> antecedent = antecedent(one, before);
      if (antecedent.isPresent()) {
        return one.repeating(antecedent.get());
      }
      Optional<Owner> only = onlyOwner(one, all);
      if (only.isPresent()) {
        return one.with(only.get());
      }
    }
    return home.at(one.mention().span())
        .filter(country -> titles.isUsedIn(one.title(), country, one.holder() == null))
        .map(country -> one.with(Owner.country(country)))
        .orElse(one);
  }

  /** The owner of another title of the same person, else the state that the person serves. */
  private TitledMention fromHolder(TitledMention one, List<TitledMention> titled) {
    Cluster holder = one.holder();
    if (one.owner().isKnown() || holder == null || isForeignPossessive(one)) {
      return one;
    }
    List<TitledMention> others =
        titled.stream()
            .filter(other -> holder.equals(other.holder()) && other.owner().isKnown())
            .toList();
    List<Owner> same =
        others.stream()
            .filter(other -> other.title().sameKind(one.title()))
            .map(TitledMention::owner)
            .distinct()
            .toList();
    if (same.size() == 1) {
      return one.with(same.get(0));
    }
    if (!one.title().ofState()) {
      return one;
    }
    List<String> countries =
        others.stream()
            .filter(other -> other.title().ofState())
            .map(other -> other.owner().country())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (countries.size() == 1) {
      return one.with(Owner.country(countries.get(0)));
    }
    return personCountries.of(holder).map(iri -> one.with(Owner.country(iri))).orElse(one);
  }

  /** "the bloc's chief negotiator": whose it is stands there, although it is no name. */
  private boolean isForeignPossessive(TitledMention one) {
    String before = wordBefore(one.mention().span());
    return before.equals("'s") || before.matches(NEUTRAL);
  }

  /** "his foreign minister": the state of the nearest person before who serves one. */
  private Owner fromPronoun(TitledMention one, List<TitledMention> all) {
    if (!one.title().ofState()) {
      return Owner.NONE;
    }
    int least = sentenceBegin(one.begin(), 1);
    List<TitledMention> before =
        all.stream()
            .filter(other -> other.begin() >= least && other.begin() < one.begin())
            .filter(other -> other.holder() != null)
            .toList();
    List<String> countries =
        before.stream()
            .map(other -> other.owner().country())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (countries.size() == 1 && before.stream().allMatch(other -> other.owner().isKnown())) {
      return Owner.country(countries.get(0));
    }
    return Owner.NONE;
  }

  /** "its director general": the nearest body before, or country where the post is a state's. */
  private Owner fromNearest(TitledMention one) {
    int least = sentenceBegin(one.begin(), 1);
    return mentions.stream()
        .filter(mention -> mention.span().end() < one.begin() && mention.span().begin() >= least)
        .filter(
            mention ->
                mention.type() == EntityType.ORGANIZATION
                    || (mention.type() == EntityType.COUNTRY && one.title().ofState()))
        .filter(mention -> !one.title().isMinister() || mention.type() == EntityType.COUNTRY)
        .max(Comparator.naturalOrder())
        .map(owners::owner)
        .orElse(Owner.NONE);
  }

  /** "the fund's director": the nearest body before that is called by the noun. */
  private Owner fromCommonNoun(TitledMention one) {
    List<Token> tokens = text.tokensIn(one.mention().span());
    int place = tokens.isEmpty() ? 0 : tokens.get(0).index() - 1;
    while (place > 0 && !text.tokens().get(place).text().startsWith("'")) {
      place--;
    }
    String noun = place == 0 ? "" : text.tokens().get(place - 1).text();
    if (noun.length() < 3 || Character.isUpperCase(noun.charAt(0))) {
      return Owner.NONE;
    }
    return mentions.stream()
        .filter(mention -> mention.type() == EntityType.ORGANIZATION)
        .filter(mention -> mention.span().end() < one.begin())
        .filter(mention -> isCalled(mention, noun))
        .max(Comparator.naturalOrder())
        .map(owners::owner)
        .orElse(Owner.NONE);
  }

  private boolean isCalled(Mention body, String noun) {
    String name = text.view().substring(body.span().begin(), body.span().end());
    String label =
        Optional.ofNullable(body.reference())
            .flatMap(gazetteer::entry)
            .map(GazetteerEntry::label)
            .orElse(name);
    String wanted = ".*\\b" + java.util.regex.Pattern.quote(noun) + "\\b.*";
    return (name + " " + label).toLowerCase(Locale.ROOT).matches(wanted);
  }

  private static List<String> ownersOf(List<TitledMention> titled) {
    return titled.stream()
        .filter(one -> one.owner().country() != null)
        .map(one -> one.title().key() + "\t" + one.owner().country())
        .distinct()
        .map(key -> key.substring(key.indexOf('\t') + 1))
        .toList();
  }

  /** The nearest mention of the same kind in this or the sentences before. */
  private Optional<TitledMention> antecedent(TitledMention one, List<TitledMention> before) {
    int least = sentenceBegin(one.begin(), SENTENCES_BACK);
    return before.stream()
        .filter(other -> other.begin() >= least && !other.title().plural())
        .filter(other -> other.title().sameKind(one.title()))
        .max(Comparator.comparingInt(TitledMention::begin));
  }

  private static Optional<Owner> onlyOwner(TitledMention one, List<TitledMention> all) {
    List<TitledMention> same =
        all.stream()
            .filter(other -> other.title().sameKind(one.title()) && !other.title().plural())
            .filter(other -> other.owner().isKnown() || other.holder() != null)
            .toList();
    List<Owner> owners =
        same.stream().map(TitledMention::owner).map(Owner::identity).distinct().toList();
    return owners.size() == 1 && owners.get(0).isKnown()
        ? Optional.of(same.get(0).owner())
        : Optional.empty();
  }

  private String wordBefore(Span office) {
    List<Token> tokens = text.tokensIn(office);
    int place = tokens.isEmpty() ? -1 : tokens.get(0).index() - 1;
    while (place >= 0
        && text.tokens()
            .get(place)
            .text()
            .matches("(?i)new|former|own|then|acting|outgoing|first")) {
      place--;
    }
    return place < 0 ? "" : text.tokens().get(place).text().toLowerCase(Locale.ROOT);
  }

  private int sentenceBegin(int offset, int back) {
    int index = text.sentenceAt(offset).map(Sentence::index).orElse(0);
    return text.sentences().get(Math.max(0, index - back)).span().begin();
  }
}
