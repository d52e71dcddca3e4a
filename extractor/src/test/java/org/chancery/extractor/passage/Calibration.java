package org.chancery.extractor.passage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;

/**
 * Measures confidences on the open passages, and on annotated articles in the scheme's JSON where a
 * folder of them is given. Prints what each rule's confidence should be ({@code layer, rule, right,
 * all, confidence}), and how reliable such confidences are, cross-validated over articles. By
 * Maven:
 *
 * <pre>
 * mvn -q -pl extractor -am test -Dtest=CalibrationTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     "-Dtests.args=-Dcalibration.report=FOLDER"
 * </pre>
 */
final class Calibration {
  private static final int FOLDS = 10;

  private final List<Observation> observations;

  Calibration(List<Observation> observations) {
    this.observations = List.copyOf(observations);
  }

  /** Of the open passages and of the articles of a folder. */
  static Calibration of(Extractor extractor, List<Path> folders) {
    Observations observations = new Observations(extractor);
    PassageReader.readFolder(Half.OPEN.folder(), "*").forEach(observations::add);
    folders.forEach(folder -> GoldJsonReader.read(folder).forEach(observations::add));
    return new Calibration(observations.all());
  }

  public static void main(String[] args) {
    List<Path> folders = List.of(args).stream().map(Path::of).toList();
    Extractor extractor = Extractor.create(ExtractorSettings.defaults());
    System.out.println(Calibration.of(extractor, folders).report());
  }

  /** How reliable the confidences are that the extractor gave, by layer. */
  Map<String, Reliability> asGiven() {
    Map<String, Reliability> layers = new LinkedHashMap<>();
    observations.forEach(o -> reliability(layers, o.layer()).add(o.confidence(), o.right()));
    return layers;
  }

  /** How reliable confidences are that were measured on the other articles, by layer. */
  Map<String, Reliability> crossValidated() {
    Map<String, Reliability> layers = new LinkedHashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Observation> training = new ArrayList<>();
      List<Observation> test = new ArrayList<>();
      for (Observation observation : observations) {
        boolean held = Math.floorMod(observation.article().hashCode(), FOLDS) == fold;
        (held ? test : training).add(observation);
      }
      Calibrated calibrated = new Calibrated(training);
      test.forEach(
          o -> reliability(layers, o.layer()).add(calibrated.of(o.layer(), o.rule()), o.right()));
    }
    return layers;
  }

  String report() {
    StringBuilder report = new StringBuilder();
    new Calibrated(observations).table().forEach(row -> report.append(row).append('\n'));
    append(report, "as given", asGiven());
    append(report, "cross-validated", crossValidated());
    return report.toString();
  }

  private static void append(
      StringBuilder report, String heading, Map<String, Reliability> layers) {
    layers.forEach(
        (layer, reliability) -> {
          report.append(
              String.format(
                  Locale.ROOT,
                  "%n%s, %s: expected calibration error %.3f%n",
                  layer,
                  heading,
                  reliability.expectedError()));
          reliability.bins().forEach(bin -> report.append(bin).append('\n'));
        });
  }

  private static Reliability reliability(Map<String, Reliability> layers, String layer) {
    return layers.computeIfAbsent(layer, any -> new Reliability());
  }
}
