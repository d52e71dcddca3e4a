package org.chancery.extractor.document;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes documents of drafts, or refuses them. */
final class DraftChecker {
  private static final String ENGLISH = "en";

  private final FieldNames names;
  private final Consumer<SourceProblem> problems;

  DraftChecker(FieldNames names, Consumer<SourceProblem> problems) {
    this.names = names;
    this.problems = problems;
  }

  /**
   * The document of a draft.
   *
   * @throws RefusedException when it has no text, or text that is none
   */
  Document document(InputFile file, Draft draft) throws RefusedException {
    String text = draft.text().startsWith("\uFEFF") ? draft.text().substring(1) : draft.text();
    if (text.isBlank()) {
      throw new RefusedException(
          draft.where(), "there is no text in it; expected an article. Fill it or take it out.");
    }
    refuseUnusable(draft.where(), text);
    String own = draft.field(names.id());
    String id =
        own == null ? file.id() + draft.idWithin() : Normalizer.normalize(own, Normalizer.Form.NFC);
    return Document.of(id, text, metadata(file, draft));
  }

  private Metadata metadata(InputFile file, Draft draft) {
    String language = draft.field(names.language());
    return new Metadata(
        draft.field(names.title()),
        date(file, draft),
        draft.field(names.publisher()),
        draft.field(names.author()),
        draft.field(names.url()),
        language == null ? ENGLISH : language);
  }

  private @Nullable LocalDate date(InputFile file, Draft draft) {
    String words = draft.field(names.date());
    if (words == null) {
      return null;
    }
    Optional<LocalDate> date = PublicationDates.parse(words);
    if (date.isEmpty()) {
      problems.accept(
          SourceProblem.warning(
              file.name() + draft.where(),
              "the date \""
                  + words
                  + "\" is not understood; expected one such as 2017-02-22 or 22 February 2017."
                  + " The article was read without a date."));
    }
    return date.orElse(null);
  }

  private static void refuseUnusable(String where, String text) throws RefusedException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw new RefusedException(
            where, "a NUL character in the text; expected words. Mend the text or take it out.");
      }
      if (Character.isSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
          throw new RefusedException(
              where,
              String.format(
                  "half a character (\\u%04X) in the text; mend it or take it out.", (int) c));
        }
        i++;
      }
    }
  }
}
