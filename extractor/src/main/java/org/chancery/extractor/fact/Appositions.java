package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.fact.SentenceItems.Item;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.mention.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Reads the titles in apposition behind names: {@code Ana Ruiz, 57, the former finance minister of
 * Peru and now head of the central bank, said}. A title counts where it is the noun of a phrase of
 * its own, not inside a complement ({@code the son of the president}). Immutable and safe to share
 * between threads.
 */
final class Appositions {
  private static final int LONGEST = 30;
  private static final Map<String, Set<String>> WORDS =
      WordFile.sections(Appositions.class, "appositions.txt");

  /**
   * A title behind a name.
   *
   * @param place where the title stands in the sentence
   * @param first whether it is the first behind the name
   */
  record Title(Named holder, Named office, int place, boolean first) {}

  private Appositions() {}

  /** The titles behind all names of a sentence, in its order. */
  static List<Title> of(SentenceItems items) {
    List<Title> titles = new ArrayList<>();
    for (int place = 0; place < items.size(); place++) {
      if (items.is(place, EntityType.PERSON)) {
        behind(items, place, titles);
      }
    }
    return titles;
  }

  private static void behind(SentenceItems items, int person, List<Title> titles) {
    int comma = afterComplement(items, person + 1);
    if (!items.is(comma, ",") && !isDash(items, comma)) {
      return;
    }
    Item holder = items.at(person);
    if (holder == null || holder.named() == null) {
      return;
    }
    List<Title> found = new ArrayList<>();
    int place = afterAge(items, comma + 1);
    if (items.is(place, "and")) {
      return; // "said Ruiz, and the country's new premier, Ben Oduya, agreed"
    }
    boolean open = true;
    boolean phraseHasTitle = false;
    int end = Math.min(items.size(), place + LONGEST);
    for (; place < end; place++) {
      Item item = items.at(place);
      if (item == null || stops(items, place, item)) {
        break;
      }
      if (item.is(EntityType.OFFICE)) {
        if (startsTitleOfName(items, place)) {
          break;
        }
        if (open && !phraseHasTitle && !word(items, place + 1).startsWith("'")) {
          found.add(new Title(holder.named(), named(item), place, found.isEmpty()));
          phraseHasTitle = true;
        }
      } else if (startsPhrase(items, place, phraseHasTitle)) {
        open = true;
        phraseHasTitle = false;
      } else if (item.tag().equals("ADP") && !in("adverbial", item.word())) {
        open = false;
      } else if (item.word().equals(",") && !goesOn(items, place)) {
        break;
      }
    }
    if (!found.isEmpty() && isClosed(items, found.get(found.size() - 1).place(), place)) {
      titles.addAll(found);
    }
  }

  /** Whether the phrase ends without a verb of its own: not "with Ana Ruiz, the minister said". */
  private static boolean isClosed(SentenceItems items, int title, int end) {
    Item last = items.at(end);
    if (last == null || !last.tag().matches("VERB|AUX")) {
      return true;
    }
    for (int place = title + 1; place < end; place++) {
      if (items.is(place, ",")) {
        return true;
      }
    }
    if (last.tag().equals("AUX") || !last.word().matches(".*(ed|en|ing)")) {
      return false;
    }
    for (int place = end + 1; place < items.size(); place++) {
      if (items.is(place, ",")) {
        return true;
      }
    }
    return false;
  }

  private static Named named(Item item) {
    Named named = item.named();
    if (named == null) {
      throw new IllegalStateException("a word and no name");
    }
    return named;
  }

  /** "and the former", "and mayor": a further phrase; "commerce and industry" is none. */
  private static boolean startsPhrase(SentenceItems items, int place, boolean afterTitle) {
    Item item = items.at(place);
    if (item == null || !item.word().equals("and")) {
      return false;
    }
    Item next = items.at(place + 1);
    boolean opener =
        next != null
            && (in("opener", next.word())
                || next.is(EntityType.OFFICE)
                || (next.is(EntityType.COUNTRY) && afterTitle)
                || next.tag().equals("ADJ"));
    return opener;
  }

  /** ", and a", ", now": the apposition goes on behind a comma. */
  private static boolean goesOn(SentenceItems items, int comma) {
    return (items.is(comma + 1, "and")
            && (in("opener", word(items, comma + 2)) || items.is(comma + 2, EntityType.OFFICE))
            && !items.is(comma + 2, "the"))
        || in("new apposition", word(items, comma + 1));
  }

  private static String word(SentenceItems items, int place) {
    Item item = items.at(place);
    return item == null ? "" : item.word();
  }

  private static boolean stops(SentenceItems items, int place, Item item) {
    if (item.is(EntityType.PERSON)) {
      return !word(items, place + 1).startsWith("'");
    }
    if (in("stop", item.word())) {
      return true;
    }
    return (item.tag().equals("VERB") || item.tag().equals("AUX"))
        && !isAttribute(items, place, item);
  }

  /** "the elected president", "the ruling party's leader", "a retired general". */
  private static boolean isAttribute(SentenceItems items, int place, Item item) {
    Item next = items.at(place + 1);
    boolean nominal =
        next != null
            && (next.is(EntityType.OFFICE)
                || next.is(EntityType.ORGANIZATION)
                || next.is(EntityType.COUNTRY)
                || next.tag().matches("NOUN|PROPN|ADJ"));
    return nominal && item.word().matches(".*(ed|ing|en)") && !items.is(place - 1, ",");
  }

  /** "President Ruiz", where the title belongs to the name behind it. */
  private static boolean startsTitleOfName(SentenceItems items, int place) {
    return items.is(place + 1, EntityType.PERSON)
        || (items.is(place + 1, EntityType.OFFICE) && items.is(place + 2, EntityType.PERSON));
  }

  /** "of Texas", "(D-Ohio)", "of the Green Party". */
  private static int afterComplement(SentenceItems items, int place) {
    int at = place;
    if (items.is(at, "(")) {
      int end = at + 1;
      while (end < items.size() && end < at + 10 && !items.is(end, ")")) {
        end++;
      }
      return items.is(end, ")") ? end + 1 : at;
    }
    if (items.is(at, "of") || items.is(at, "from")) {
      int end = at + 1;
      while (end < at + 7 && isName(items.at(end))) {
        end++;
      }
      return end;
    }
    return at;
  }

  private static boolean isName(@Nullable Item item) {
    return item != null
        && (item.is(EntityType.COUNTRY)
            || item.is(EntityType.ORGANIZATION)
            || item.tag().matches("PROPN|DET|NOUN|ADJ")
            || item.word().startsWith("'"));
  }

  private static int afterAge(SentenceItems items, int place) {
    boolean age =
        word(items, place).matches("\\d{2}")
            && (items.is(place + 1, ",") || isDash(items, place + 1));
    return age ? place + 2 : place;
  }

  private static boolean isDash(SentenceItems items, int place) {
    return word(items, place).matches("[-–—]{1,2}");
  }

  private static boolean in(String section, String word) {
    return WORDS.getOrDefault(section, Set.of()).contains(word);
  }
}
