package org.chancery.extractor.passage;

import java.util.List;
import org.chancery.extractor.language.WordFile;

/** The least that figures may be: rows of half, layer, column and floor in a file. */
final class Floors {
  /**
   * One floor.
   *
   * @param set what is scored, for example {@code passages}
   * @param layer the name in the table of figures
   * @param column {@code precision}, {@code recall} or {@code f1}
   * @param floor from 0 to 1
   */
  record Floor(String set, Half half, String layer, String column, double floor) {
    @Override
    public String toString() {
      return set + " " + half.folderName() + ": " + column + " of " + layer + " >= " + floor;
    }
  }

  private Floors() {}

  /** The floors of a set, from {@code floors.tsv} beside this class. */
  static List<Floor> of(String set) {
    return WordFile.rows(Floors.class, "floors.tsv").stream()
        .map(
            row ->
                new Floor(
                    row.field(0),
                    Half.named(row.field(1)),
                    row.field(2),
                    row.field(3),
                    Double.parseDouble(row.field(4))))
        .filter(floor -> floor.set().equals(set))
        .toList();
  }
}
