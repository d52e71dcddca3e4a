package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.mention.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with a mark in the place of each mention, for patterns over names: {@code former ‹C0›
 * ‹O1› ‹P2› said}. Marks are a letter for the type (P, O, C, G) and a number; of nested mentions
 * the outermost one counts; policies are not marked. A pronoun that plainly means one of the people
 * has that person's mark. White space is one space. Immutable.
 */
final class MarkedSentence {
  private static final Set<EntityType> MARKED =
      EnumSet.of(EntityType.PERSON, EntityType.OFFICE, EntityType.COUNTRY, EntityType.ORGANIZATION);
  private static final Comparator<Named> OUTERMOST_FIRST =
      Comparator.comparingInt((Named named) -> -named.mention().span().length())
          .thenComparing(Named::mention);

  private final String text;
  private final String folded;
  private final int[] offsets;
  private final Map<String, Named> byMark;
  private final String view;
  private final Sentence sentence;

  /** What a mark stands in the place of, and the name that it stands for. */
  private record Place(Span span, Named named) {}

  private MarkedSentence(
      String view, Sentence sentence, String text, int[] offsets, Map<String, Named> byMark) {
    this.view = view;
    this.sentence = sentence;
    this.text = text;
    this.folded = RequiredWords.fold(text);
    this.offsets = offsets;
    this.byMark = byMark;
  }

  /** The sentences of an article, in its order. */
  static List<MarkedSentence> all(AnnotatedText text, ArticleEntities entities) {
    SubjectPronouns pronouns = new SubjectPronouns(text, entities);
    return DescribedSubjects.mark(
        text.sentences().stream().map(one -> of(text, entities, one, pronouns)).toList());
  }

  private static MarkedSentence of(
      AnnotatedText text, ArticleEntities entities, Sentence sentence, SubjectPronouns pronouns) {
    List<Named> outermost = new ArrayList<>();
    entities.within(sentence.span()).stream()
        .filter(named -> MARKED.contains(named.mention().type()))
        .sorted(OUTERMOST_FIRST)
        .forEach(
            named -> {
              Span span = named.mention().span();
              if (outermost.stream().noneMatch(other -> other.mention().span().overlaps(span))) {
                outermost.add(named);
              }
            });
    List<Place> places = new ArrayList<>();
    outermost.forEach(named -> places.add(new Place(named.mention().span(), named)));
    pronouns.in(sentence).forEach((span, named) -> places.add(new Place(span, named)));
    places.sort(Comparator.comparing(Place::span));
    return new Builder(text.view(), sentence).build(places);
  }

  /**
   * The sentence with a mark for somebody in front of a phrase that means them, as if the phrase
   * stood in apposition: {@code ‹P3›, the former ‹O1›, said}.
   *
   * @param begin where the phrase begins in the marked text
   * @param end where it ends
   */
  MarkedSentence withName(Named name, int begin, int end) {
    String mark = "‹P" + byMark.size() + "›";
    Map<String, Named> marks = new HashMap<>(byMark);
    marks.put(mark, name);
    String comma = text.startsWith(",", end) ? "" : ",";
    String phrase = text.substring(begin, end);
    String front = mark + ", ";
    int[] places = new int[offsets.length + front.length() + comma.length()];
    int behind = end + front.length() + comma.length();
    for (int i = 0; i < places.length; i++) {
      int place = i < begin ? i : Math.max(begin, i - front.length());
      places[i] = offsets[i < behind ? Math.min(place, end) : i - front.length() - comma.length()];
    }
    String whole = text.substring(0, begin) + front + phrase + comma + text.substring(end);
    return new MarkedSentence(view, sentence, whole, places, marks);
  }

  Sentence sentence() {
    return sentence;
  }

  /** Whether something of this type is named or meant: {@code P}, {@code O}, {@code C}, G. */
  boolean has(char letter) {
    return text.contains("‹" + letter);
  }

  String text() {
    return text;
  }

  /** The text in the case in which {@link RequiredWords} compare. */
  String folded() {
    return folded;
  }

  Matcher matcher(Pattern pattern) {
    return pattern.matcher(text);
  }

  /** The mention and its entity that a mark stands for; null for words that are no mark. */
  @Nullable Named named(@Nullable String mark) {
    return mark == null ? null : byMark.get(mark);
  }

  /** The mark of a mention; null where it has none, being inside another. */
  @Nullable String markOf(Named named) {
    return byMark.entrySet().stream()
        .filter(entry -> entry.getValue().equals(named))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** The words of a mention in the document's view. */
  String words(Named named) {
    return view.substring(named.mention().span().begin(), named.mention().span().end());
  }

  /** The offset in the document of the character at a place. */
  int offset(int place) {
    return offsets[place];
  }

  private static String letter(EntityType type) {
    return switch (type) {
      case PERSON -> "P";
      case OFFICE -> "O";
      case COUNTRY -> "C";
      case ORGANIZATION -> "G";
      case POLICY -> "Y";
    };
  }

  private static final class Builder {
    private final String view;
    private final Sentence sentence;
    private final StringBuilder marked = new StringBuilder();
    private final List<Integer> offsets = new ArrayList<>();
    private final Map<String, Named> byMark = new HashMap<>();

    Builder(String view, Sentence sentence) {
      this.view = view;
      this.sentence = sentence;
    }

    MarkedSentence build(List<Place> places) {
      int at = sentence.span().begin();
      for (Place place : places) {
        Span span = place.span();
        Named named = place.named();
        words(at, span.begin());
        String mark = "‹" + letter(named.mention().type()) + byMark.size() + "›";
        byMark.put(mark, named);
        for (int i = 0; i < mark.length(); i++) {
          append(mark.charAt(i), span.begin());
        }
        at = span.end();
      }
      words(at, sentence.span().end());
      offsets.add(sentence.span().end());
      return new MarkedSentence(
          view,
          sentence,
          marked.toString(),
          offsets.stream().mapToInt(Integer::intValue).toArray(),
          byMark);
    }

    private void words(int begin, int end) {
      for (int i = begin; i < end; i++) {
        char c = view.charAt(i);
        boolean space = Character.isWhitespace(c);
        boolean doubled = space && marked.length() > 0 && marked.charAt(marked.length() - 1) == ' ';
        if (!doubled) {
          append(space ? ' ' : c, i);
        }
      }
    }

    private void append(char c, int offset) {
      marked.append(c);
      offsets.add(offset);
    }
  }
}
