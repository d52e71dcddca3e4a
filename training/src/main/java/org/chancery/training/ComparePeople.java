package org.chancery.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.language.LanguagePipeline;
import org.chancery.extractor.mention.NameFeatures.Group;
import org.chancery.extractor.mention.NameModel;
import org.chancery.extractor.mention.NameTagger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Trains variants of the model of people's names on a part of the corpora and measures each: on the
 * articles of PolNeAR that were left out (against cleaned labels), on Universal NER and on
 * Wikigold.
 */
@Command(
    name = "compare-people",
    mixinStandardHelpOptions = true,
    description = "Compares features, algorithms and corpora for the model of people's names.")
final class ComparePeople implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "CORPORA", description = "Folder of the corpora.")
  private Path folder = Path.of(".");

  @Parameters(
      index = "1..*",
      paramLabel = "VARIANT",
      description =
          "algorithm:iterations:cutoff:features, features without those after a minus sign; for "
              + "example PERCEPTRON:12:4:all or PERCEPTRON:12:4:all-tags-affixes or MAXENT:80:4:all/polnear")
  private List<String> variants = List.of("PERCEPTRON:12:4:all");

  @Option(names = "--every", description = "Train on every so many-th article of PolNeAR.")
  private int every = 3;

  private final LanguagePipeline pipeline = new LanguagePipeline(LanguageModels.load());

  private record Reading(LabelledText labelled, AnnotatedText text) {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new ComparePeople()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Corpora corpora = new Corpora(folder);
    SampleMaker maker = new SampleMaker();
    List<SampleMaker.Cleaned> polnear = new ArrayList<>();
    List<SampleMaker.Cleaned> left = new ArrayList<>();
    List<LabelledText> articles = corpora.polnear();
    for (int i = 0; i < articles.size(); i++) {
      if (i % every == 0) {
        polnear.add(maker.clean(articles.get(i)));
      } else if (i % (every * 4) == 1) {
        left.add(maker.clean(articles.get(i)));
      }
    }
    List<SampleMaker.Cleaned> gum = new ArrayList<>();
    for (LabelledText text : corpora.gum()) {
      gum.add(maker.clean(text));
    }
    List<Reading> uner = read(corpora.uner());
    List<Reading> wikigold = read(corpora.wikigold());
    List<Reading> kept =
        left.stream()
            .map(
                text ->
                    new Reading(
                        new LabelledText("", text.text().document().text(), text.people()),
                        text.text()))
            .toList();
    for (String variant : variants) {
      String[] parts = variant.split("[:/]", -1);
      Set<Group> groups = groups(parts[3]);
      List<NameSample> samples = new ArrayList<>();
      polnear.forEach(text -> samples.addAll(maker.samples(text, groups)));
      if (!variant.endsWith("/polnear")) {
        gum.forEach(text -> samples.addAll(maker.samples(text, groups)));
      }
      TokenNameFinderModel model =
          new NameTrainer(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))
              .train(samples);
      NameTagger tagger = new NameTagger(new NameModel(model), groups);
      System.out.println(variant + "  " + ModelFile.bytes(model).length / 1000 + " kB");
      measure("PolNeAR left out", kept, tagger);
      measure("Universal NER", uner, tagger);
      measure("Wikigold", wikigold, tagger);
    }
    return 0;
  }

  private static Set<Group> groups(String text) {
    EnumSet<Group> groups = EnumSet.allOf(Group.class);
    for (Group group : Group.values()) {
      if (text.toUpperCase(java.util.Locale.ROOT).contains("-" + group)) {
        groups.remove(group);
      }
    }
    return groups;
  }

  private List<Reading> read(List<LabelledText> texts) {
    List<Reading> readings = new ArrayList<>();
    for (LabelledText text : texts) {
      readings.add(new Reading(text, pipeline.annotate(text.document())));
    }
    return readings;
  }

  private static void measure(String corpus, List<Reading> readings, NameTagger tagger) {
    PeopleFinder finder = new PeopleFinder(tagger);
    Score alone = Score.NONE;
    Score together = Score.NONE;
    for (Reading reading : readings) {
      List<Span> marked = reading.labelled().people();
      together = together.plus(Score.of(finder.find(reading.text()), marked));
      alone = alone.plus(Score.of(finder.candidates(), marked));
    }
    System.out.println("  " + corpus + ": model alone " + alone + "; with rules " + together);
  }
}
