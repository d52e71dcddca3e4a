package org.chancery.archive;

import java.util.List;

/**
 * A real country with fictional parties.
 *
 * @param name with its article, where it has one
 * @param culture which names its people have
 * @param head title of who leads its government
 */
record Country(
    String code,
    String name,
    String adjective,
    String capital,
    String culture,
    String head,
    List<String> parties) {
  /** All that there are, in a fixed order. */
  static List<Country> all() {
    return WordFiles.read("countries.tsv", 7).stream()
        .map(
            line ->
                new Country(
                    line.get(0),
                    line.get(1),
                    line.get(2),
                    line.get(3),
                    line.get(4),
                    line.get(5),
                    WordFiles.list(line.get(6))))
        .toList();
  }
}
