package org.chancery.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import opennlp.tools.postag.POSModel;
import org.chancery.extractor.labelling.CueLabeller;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.sequence.SequenceModel;
import org.chancery.extractor.sequence.SequenceModelFile;
import org.chancery.training.ClaimSamples.Learned;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Trains the models of attributions from a corpus in PolNeAR's form; the same corpus gives the same
 * bytes.
 */
@Command(
    name = "train-claims",
    mixinStandardHelpOptions = true,
    description = "Trains the models of attributions from PolNeAR's training part.")
final class TrainClaims implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "CORPORA", description = "Folder of the corpora.")
  private Path corpora = Path.of(".");

  @Parameters(index = "1", paramLabel = "TAGS", description = "The model of Penn tags.")
  private Path tags = Path.of("penn-tags.bin");

  @Parameters(index = "2", paramLabel = "FOLDER", description = "Where the models go.")
  private Path output = Path.of(".");

  @Option(names = "--every", description = "Train on every so many-th article.")
  private int every = 1;

  public static void main(String[] args) {
    System.exit(new CommandLine(new TrainClaims()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    List<AnnotatedArticle> articles = articles();
    System.out.println(articles.size() + " articles read");
    CueCounts counts = new CueCounts();
    List<CueCounts> own = articles.stream().map(CueCounts::of).toList();
    own.forEach(counts::add);
    List<Learned> learned = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      CueCounts others = counts.without(own.get(i));
      learned.add(new Learned(articles.get(i), articles.get(i).attributes(others)));
    }
    Files.createDirectories(output);
    writeRates(counts, output.resolve("cue-rates.tsv"));
    SequenceModel cues = SequenceTrainer.CUES.train(ClaimSamples.cues(learned));
    write(cues, output.resolve("cues.bin"));
    List<CueLabeller> labellers = jackknife(learned);
    SequenceModel arguments =
        SequenceTrainer.ARGUMENTS.train(ClaimSamples.arguments(learned, labellers));
    write(arguments, output.resolve("arguments.bin"));
    return 0;
  }

  private List<AnnotatedArticle> articles() throws IOException {
    List<AnnotatedArticle> all =
        new ArticleReader(LanguageModels.withPennTags(new POSModel(tags)))
            .read(corpora.resolve("polnear/train.tar.gz"));
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (int i = 0; i < all.size(); i += every) {
      articles.add(all.get(i));
    }
    return articles;
  }

  /** For each article a labeller that learned from the half that it is not in. */
  private static List<CueLabeller> jackknife(List<Learned> articles) {
    List<List<Learned>> halves = List.of(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < articles.size(); i++) {
      halves.get(i % 2).add(articles.get(i));
    }
    List<CueLabeller> labellers =
        halves.stream()
            .map(half -> new CueLabeller(SequenceTrainer.CUES.train(ClaimSamples.cues(half))))
            .toList();
    List<CueLabeller> unseen = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      unseen.add(labellers.get(1 - i % 2));
    }
    return unseen;
  }

  private static void write(SequenceModel model, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      SequenceModelFile.write(model, out);
    }
    System.out.println(file + ": " + Files.size(file) + " bytes");
  }

  private static void writeRates(CueCounts counts, Path file) throws IOException {
    StringBuilder lines = new StringBuilder();
    lines.append(
        "# How often a word is a cue where it is used, in tenths: kind and lemma, rate.\n");
    lines.append(
        "# Source: counted on the training part of PolNeAR 1.0 by TrainClaims, smoothed.\n");
    for (Map.Entry<String, Integer> rate : counts.rates().entrySet()) {
      lines.append(rate.getKey()).append('\t').append(rate.getValue()).append('\n');
    }
    Files.writeString(file, lines, StandardCharsets.UTF_8);
    System.out.println(file + ": " + counts.rates().size() + " words");
  }
}
