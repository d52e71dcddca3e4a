package org.chancery.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.mention.NameFeatures.Group;
import org.chancery.extractor.mention.NameModel;
import org.chancery.extractor.mention.NameTagger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Compares variants of the model of people's names by cross-validation: each fold of PolNeAR's
 * articles is left out once and measured against its cleaned labels; the models of all folds are
 * measured on corpora that none was trained on as well.
 */
@Command(
    name = "compare-people",
    mixinStandardHelpOptions = true,
    description = "Compares features, algorithms and corpora for the model of people's names.")
final class ComparePeople implements Callable<Integer> {
  private static final String LEFT_OUT = "PolNeAR left out";

  @Parameters(index = "0", paramLabel = "CORPORA", description = "Folder of the corpora.")
  private Path folder = Path.of(".");

  @Parameters(
      index = "1..*",
      paramLabel = "VARIANT",
      description =
          "algorithm:iterations:cutoff:features, features without those after a minus sign; for "
              + "example PERCEPTRON:12:4:all or PERCEPTRON:12:4:all-tags-affixes; "
              + "/polnear behind it leaves out GUM")
  private List<String> variants = List.of("PERCEPTRON:12:3:all");

  @Option(names = "--every", description = "Take every so many-th article of PolNeAR.")
  private int every = 3;

  @Option(names = "--folds", description = "How many parts, each left out once.")
  private int count = 3;

  @Option(names = "--passages", description = "A folder of own passages to measure on.")
  private @Nullable Path passages;

  private final SampleMaker maker = new SampleMaker();

  public static void main(String[] args) {
    System.exit(new CommandLine(new ComparePeople()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Corpora corpora = new Corpora(folder);
    List<SampleMaker.Cleaned> polnear = new ArrayList<>();
    List<LabelledText> articles = corpora.polnear();
    for (int i = 0; i < articles.size(); i += every) {
      polnear.add(maker.clean(articles.get(i)));
    }
    List<SampleMaker.Cleaned> gum = corpora.gum().stream().map(maker::clean).toList();
    Map<String, List<SampleMaker.Cleaned>> others = new LinkedHashMap<>();
    others.put("Universal NER", corpora.uner().stream().map(maker::asMarked).toList());
    others.put("Wikigold", corpora.wikigold().stream().map(maker::asMarked).toList());
    if (passages != null) {
      others.put("passages", PassageCorpus.read(passages).stream().map(maker::asMarked).toList());
    }
    Folds<SampleMaker.Cleaned> folds = new Folds<>(polnear, count);
    for (String variant : variants) {
      compare(variant, folds, gum, others);
    }
    return 0;
  }

  private void compare(
      String variant,
      Folds<SampleMaker.Cleaned> folds,
      List<SampleMaker.Cleaned> gum,
      Map<String, List<SampleMaker.Cleaned>> others)
      throws IOException {
    String[] parts = variant.split("[:/]", -1);
    Set<Group> groups = groups(parts[3]);
    NameTrainer trainer =
        new NameTrainer(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    Map<String, Measured> measured = new LinkedHashMap<>();
    int size = 0;
    for (int fold = 0; fold < folds.count(); fold++) {
      List<SampleMaker.Cleaned> texts = new ArrayList<>(folds.rest(fold));
      if (!variant.endsWith("/polnear")) {
        texts.addAll(gum);
      }
      List<NameSample> samples = new ArrayList<>();
      texts.forEach(text -> samples.addAll(maker.samples(text, groups)));
      TokenNameFinderModel model = trainer.train(samples);
      size = ModelFile.bytes(model).length / 1000;
      NameTagger tagger = new NameTagger(new NameModel(model), groups);
      measured.merge(LEFT_OUT, measure(folds.left(fold), tagger), Measured::plus);
      others.forEach((name, other) -> measured.merge(name, measure(other, tagger), Measured::plus));
    }
    System.out.println(variant + "  " + size + " kB");
    measured.forEach((name, score) -> System.out.println("  " + name + ": " + score));
  }

  private record Measured(Score alone, Score together) {
    Measured plus(Measured other) {
      return new Measured(alone.plus(other.alone), together.plus(other.together));
    }

    @Override
    public String toString() {
      return "model alone " + alone + "; with rules " + together;
    }
  }

  private static Set<Group> groups(String text) {
    EnumSet<Group> groups = EnumSet.allOf(Group.class);
    groups.removeIf(group -> text.toUpperCase(Locale.ROOT).contains("-" + group));
    return groups;
  }

  private static Measured measure(List<SampleMaker.Cleaned> readings, NameTagger tagger) {
    PeopleFinder finder = new PeopleFinder(tagger);
    Measured measured = new Measured(Score.NONE, Score.NONE);
    for (SampleMaker.Cleaned reading : readings) {
      List<Span> found = finder.find(reading.text(), reading.earlier());
      measured =
          measured.plus(
              new Measured(
                  Score.of(finder.candidates(), reading.people()),
                  Score.of(found, reading.people())));
    }
    return measured;
  }
}
