package org.chancery.extractor;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.language.WordFile.Row;

/**
 * A file of test cases: a marked sentence on a line of its own, below it one line {@code >
 * expected} for each thing that has to be found; without such a line nothing may be found.
 */
public record CaseFile(String sentence, List<String> expected) {
  /** The cases of a resource beside the class. */
  public static List<CaseFile> read(Class<?> owner, String name) {
    List<CaseFile> cases = new ArrayList<>();
    for (Row row : WordFile.rows(owner, name)) {
      String line = String.join(" ", row.fields());
      if (line.startsWith(">")) {
        cases.get(cases.size() - 1).expected().add(line.substring(1).strip());
      } else {
        cases.add(new CaseFile(line, new ArrayList<>()));
      }
    }
    return cases;
  }

  @Override
  public String toString() {
    return sentence;
  }
}
