package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.jspecify.annotations.Nullable;

/**
 * People whom a sentence calls by what they were, to vary the name in the sentence before: {@code
 * Ana Ruiz won the race. The 57-year-old former foreign minister beat ...}.
 */
final class DescribedSubjects {
  private static final int SENTENCES_BACK = 2;
  private static final Pattern DESCRIPTION =
      Pattern.compile(
          "^(?:(?!‹P)[^:;\"“]{0,60}[, ])?(?<phrase>[Tt]he (?:\\d\\d-year-old (?:(?:former|one-time|onetime|veteran|current|ex-?) ?)?"
              + "|(?:former|one-time|onetime|ex-) ?)(?:‹C\\d+›(?:'s?)? )?(?<office>‹O\\d+›))(?!,? ?(?:‹P|and |of |in |for |or |-|'))");
  private static final Pattern BESIDE =
      Pattern.compile("(‹O\\d+›),? ‹P\\d+›|‹P\\d+›, (?:(?:the|a|an) )?(?:[a-z-]+ )?(‹O\\d+›)");
  private static final Pattern PERSON = Pattern.compile("‹P\\d+›");

  private DescribedSubjects() {}

  /** The sentences of an article, with marks for such people in front of their descriptions. */
  static List<MarkedSentence> mark(List<MarkedSentence> article) {
    List<MarkedSentence> marked = new ArrayList<>();
    for (int i = 0; i < article.size(); i++) {
      MarkedSentence sentence = article.get(i);
      Matcher description = DESCRIPTION.matcher(sentence.text());
      Optional<Named> subject =
          description.find() && !isSomebodys(sentence.named(description.group("office")), article)
              ? subjectBefore(article, i)
              : Optional.empty();
      marked.add(
          subject
              .map(
                  name ->
                      sentence.withName(
                          name, description.start("phrase"), description.end("phrase")))
              .orElse(sentence));
    }
    return List.copyOf(marked);
  }

  /** With whom one of the sentences before begins. */
  private static Optional<Named> subjectBefore(List<MarkedSentence> article, int index) {
    for (int back = 1; back <= SENTENCES_BACK && index >= back; back++) {
      MarkedSentence earlier = article.get(index - back);
      Matcher person = PERSON.matcher(earlier.text());
      if (person.find()) {
        return Optional.ofNullable(earlier.named(person.group()));
      }
    }
    return Optional.empty();
  }

  /** Whether the article has the title directly beside a name, so that it needs no other. */
  private static boolean isSomebodys(@Nullable Named office, List<MarkedSentence> article) {
    if (office == null) {
      return true;
    }
    for (MarkedSentence sentence : article) {
      Matcher matcher = BESIDE.matcher(sentence.text());
      while (matcher.find()) {
        Named title =
            sentence.named(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        if (title != null && title.entity().equals(office.entity())) {
          return true;
        }
      }
    }
    return false;
  }
}
