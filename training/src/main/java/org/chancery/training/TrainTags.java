package org.chancery.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSSample;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Trains the tagger of Penn tags; the same corpora give the same bytes. */
@Command(
    name = "train-tags",
    mixinStandardHelpOptions = true,
    description = "Trains the tagger of Penn tags from PolNeAR's tool-made tags and GUM.")
final class TrainTags implements Callable<Integer> {
  private static final int ITERATIONS = 10;
  private static final int CUTOFF = 3;

  /** Every so many-th sentence of GUM measures the tagger and is not learned. */
  private static final int LEFT_OUT = 10;

  @Parameters(index = "0", paramLabel = "CORPORA", description = "Folder of the corpora.")
  private Path corpora = Path.of(".");

  @Parameters(index = "1", paramLabel = "MODEL", description = "The file to write.")
  private Path output = Path.of("penn-tags.bin");

  public static void main(String[] args) {
    System.exit(new CommandLine(new TrainTags()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    List<POSSample> train = TagCorpus.silver(corpora.resolve("polnear/train.silver.tsv.gz"));
    List<POSSample> gum = TagCorpus.gum(corpora.resolve("gum/gum.tar.gz"));
    List<POSSample> leftOut = new ArrayList<>();
    for (int i = 0; i < gum.size(); i++) {
      (i % LEFT_OUT == 0 ? leftOut : train).add(gum.get(i));
    }
    // A perceptron believes most what it sees last.
    Collections.shuffle(train, new Random(1));
    POSModel model = train(train);
    byte[] bytes = ModelFile.bytes(model);
    Files.write(output, bytes);
    System.out.println(output + ": " + bytes.length + " bytes");
    System.out.printf("GUM, sentences not learned: %.2f %% right%n", right(model, leftOut));
    Path dev = corpora.resolve("polnear/dev.silver.tsv.gz");
    System.out.printf("PolNeAR dev, agreement: %.2f %%%n", right(model, TagCorpus.silver(dev)));
    return 0;
  }

  private static POSModel train(List<POSSample> samples) throws IOException {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "PERCEPTRON");
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
    return POSTaggerME.train(
        "en", ObjectStreamUtils.createObjectStream(samples), parameters, new POSTaggerFactory());
  }

  private static double right(POSModel model, List<POSSample> samples) {
    POSTaggerME tagger = new POSTaggerME(model, POSTagFormat.PENN);
    int all = 0;
    int right = 0;
    for (POSSample sample : samples) {
      String[] found = tagger.tag(sample.getSentence());
      for (int i = 0; i < found.length; i++) {
        all++;
        right += found[i].equals(sample.getTags()[i]) ? 1 : 0;
      }
    }
    return 100.0 * right / all;
  }
}
