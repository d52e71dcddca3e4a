package org.chancery.extractor.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.chancery.extractor.document.Span;
import org.jspecify.annotations.Nullable;

/** Makes claims for tests. */
final class Claims {
  private static final StatementReader READER = new StatementReader();

  private Claims() {}

  static Statement statement(String words) {
    boolean quoted = words.startsWith("“") && words.endsWith("”");
    return READER.read(words, quoted, "Assert", false, words).orElseThrow();
  }

  static Reported claim(String document, @Nullable String date, String who, String words) {
    return claim(document, date, who, words, new Span(0, words.length()));
  }

  static Reported claim(
      String document, @Nullable String date, String who, String words, Span span) {
    return new Reported(
        document + "#" + span.begin(),
        document,
        span,
        date == null ? null : LocalDate.parse(date),
        new TreeSet<>(who.isEmpty() ? List.of() : List.of(who)),
        statement(words));
  }
}
