package org.chancery.archive;

import java.time.LocalDate;
import java.util.List;

/**
 * A generated article. Immutable.
 *
 * @param id the same for all versions
 * @param version 0 as first published, higher after corrections
 * @param names every name of a person in the text, in its order
 */
public record Article(
    String id,
    int version,
    String title,
    LocalDate date,
    String publisher,
    String text,
    List<NameInText> names) {
  public Article {
    names = List.copyOf(names);
  }
}
