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
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.sequence.SequenceModel;
import org.chancery.extractor.sequence.SequenceModelFile;
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
  private static final int FOLDS = 3;

  /** Models that only the ranking learns from are the mean of fewer runs. */
  private static final int FOLD_RUNS = 2;

  @Parameters(index = "0", paramLabel = "CORPORA", description = "Folder of the corpora.")
  private Path corpora = Path.of(".");

  @Parameters(index = "1", paramLabel = "TAGS", description = "The model of Penn tags.")
  private Path tags = Path.of("penn-tags.bin");

  @Parameters(index = "2", paramLabel = "FOLDER", description = "Where the models go.")
  private Path output = Path.of(".");

  @Option(names = "--every", description = "Train on every so many-th article.")
  private int every = 1;

  @Option(
      names = "--ranking-only",
      description = "Train only the model that says how likely what the others find is right.")
  private boolean rankingOnly;

  public static void main(String[] args) {
    System.exit(new CommandLine(new TrainClaims()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    List<AnnotatedArticle> articles = articles();
    System.out.println(articles.size() + " articles read");
    Files.createDirectories(output);
    if (!rankingOnly) {
      LearnedModels models = LearnedModels.of(articles, SequenceTrainer.CUES.runs());
      writeRates(models.counts(), output.resolve("cue-rates.tsv"));
      write(models.cues(), output.resolve("cues.bin"));
      write(models.arguments(), output.resolve("arguments.bin"));
    }
    write(ranking(articles), output.resolve("ranking.bin"));
    return 0;
  }

  /** From what models find in articles that they have not learned from. */
  private static SequenceModel ranking(List<AnnotatedArticle> articles) {
    SequenceSamples samples = RankingSamples.empty();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<AnnotatedArticle> learned = new ArrayList<>();
      List<AnnotatedArticle> unseen = new ArrayList<>();
      for (int i = 0; i < articles.size(); i++) {
        (i % FOLDS == fold ? unseen : learned).add(articles.get(i));
      }
      RankingSamples.add(samples, unseen, LearnedModels.of(learned, FOLD_RUNS));
    }
    return SequenceTrainer.RANKING.train(samples);
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
