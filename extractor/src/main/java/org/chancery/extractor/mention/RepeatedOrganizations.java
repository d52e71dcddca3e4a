package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.document.SpanIndex;
import org.jspecify.annotations.Nullable;

/**
 * Organisations by what the rest of the article tells: an acronym introduced beside a name, a name
 * found elsewhere, the head of a name that stands alone with a capital; and other words in capitals
 * only.
 */
final class RepeatedOrganizations {
  private final Words words;
  private final UnknownAcronyms unknown;

  RepeatedOrganizations(Words words) {
    this.words = words;
    this.unknown = new UnknownAcronyms(words);
  }

  List<Mention> find(List<Mention> earlier) {
    List<Mention> bodies = MentionList.ofType(earlier, EntityType.ORGANIZATION);
    Map<String, Mention> acronyms = acronyms(bodies);
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Mention introduced = acronyms.get(words.word(i));
      if (introduced != null && !unknown.isInHyphens(i)) {
        found.add(again(words.span(i, i + 1), introduced, "organization-acronym"));
      } else if (unknown.isBody(i)) {
        found.add(
            MentionList.mention(
                words.span(i, i + 1), EntityType.ORGANIZATION, "organization-capitals"));
      }
    }
    found.addAll(repeated(bodies));
    found.addAll(heads(bodies));
    return found;
  }

  private Map<String, Mention> acronyms(List<Mention> bodies) {
    Map<String, Mention> acronyms = new HashMap<>();
    String view = words.text().view();
    for (Mention body : bodies) {
      String name = text(body.span());
      Acronyms.behind(view, name, body.span().end())
          .or(() -> Acronyms.before(view, name, body.span().begin()))
          .filter(acronym -> !BodyWords.in("acronym excluded", acronym))
          .ifPresent(acronym -> acronyms.putIfAbsent(acronym, body));
    }
    return acronyms;
  }

  /** The same names where they stand in headlines or beginnings of sentences. */
  private List<Mention> repeated(List<Mention> bodies) {
    Map<String, Mention> names = new HashMap<>();
    for (Mention body : bodies) {
      String name = text(body.span());
      boolean known =
          body.rule().equals("organization-gazetteer")
              || body.rule().equals("organization-ambiguous");
      if (!known && name.contains(" ") && Character.isUpperCase(name.charAt(0))) {
        names.putIfAbsent(name, body);
      }
    }
    Phrases.Builder<Mention> builder = new Phrases.Builder<>();
    names.forEach((name, body) -> builder.add(name, Phrases.Case.NAME, body));
    List<Mention> found = new ArrayList<>();
    for (Phrases.Match<Mention> match : builder.build().find(words.text().view())) {
      found.add(again(match.span(), match.values().get(0), "organization-repeated"));
    }
    return found;
  }

  /** "the Assembly": the head of a name that the article has before, or of a state's only one. */
  private List<Mention> heads(List<Mention> bodies) {
    Map<String, SpanIndex<Mention>> byWord = byOuterWord(bodies);
    List<Mention> found = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      String word = words.word(i);
      if (!BodyWords.in("short head", word) || !isAlone(i)) {
        continue;
      }
      Mention before = named(word, words.span(i, i + 1).begin(), byWord);
      if (before != null) {
        found.add(again(words.span(i, i + 1), before, "organization-short"));
      } else if (BodyWords.in("chamber", word)) {
        found.add(
            MentionList.mention(
                words.span(i, i + 1), EntityType.ORGANIZATION, "organization-short"));
      }
    }
    return found;
  }

  /** A capitalised word behind an article or possessive, with no other capital beside it. */
  private boolean isAlone(int place) {
    boolean article = words.lower(place - 1).equals("the") || words.isPossessive(place - 1);
    return article
        && !words.inTitleCase(place)
        && !(words.isCapitalised(place + 1) && words.isSpacedFromNext(place))
        && !words.lower(place + 1).matches("of|for|-");
  }

  /** The nearest body before an offset whose name ends or begins with a word. */
  private static @Nullable Mention named(
      String head, int offset, Map<String, SpanIndex<Mention>> bodies) {
    SpanIndex<Mention> called = bodies.get(head);
    List<Mention> before = called == null ? List.of() : called.before(offset);
    for (int i = before.size() - 1; i >= 0; i--) {
      if (before.get(i).span().end() <= offset) {
        return before.get(i);
      }
    }
    return null;
  }

  /** Bodies whose names have several words, under the first and the last of them. */
  private Map<String, SpanIndex<Mention>> byOuterWord(List<Mention> bodies) {
    Map<String, Set<Mention>> byWord = new HashMap<>();
    for (Mention body : bodies) {
      String name = text(body.span());
      int first = name.indexOf(' ');
      if (first >= 0) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        byWord.computeIfAbsent(name.substring(0, first), word -> new LinkedHashSet<>()).add(body);
        byWord.computeIfAbsent(last, word -> new LinkedHashSet<>()).add(body);
      }
    }
    Map<String, SpanIndex<Mention>> indexes = new HashMap<>();
    byWord.forEach((word, called) -> indexes.put(word, SpanIndex.of(called, Mention::span)));
    return indexes;
  }

  private static Mention again(Span span, Mention first, String rule) {
    return new Mention(
        span,
        EntityType.ORGANIZATION,
        Math.min(first.confidence(), Confidences.of(rule)),
        rule,
        first.reference());
  }

  private String text(Span span) {
    return words.text().view().substring(span.begin(), span.end());
  }
}
