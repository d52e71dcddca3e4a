package org.chancery.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.chancery.extractor.fact.StanceModel;
import org.chancery.extractor.sequence.SequenceModel;
import org.chancery.extractor.sequence.SequenceModelFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Trains the models of policies and of positions on them; the same annotations give the same bytes.
 */
@Command(
    name = "train-policies",
    mixinStandardHelpOptions = true,
    description = "Trains the models of policies and positions from our annotations.")
final class TrainPolicies implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "CORPORA", description = "Folder of the corpora.")
  private Path corpora = Path.of(".");

  @Parameters(index = "1", paramLabel = "ANNOTATIONS", description = "Folder of the annotations.")
  private Path annotations = Path.of(".");

  @Parameters(index = "2", paramLabel = "PASSAGES", description = "Folder of the open passages.")
  private Path passages = Path.of(".");

  @Parameters(index = "3", paramLabel = "RESOURCES", description = "The extractor's resources.")
  private Path resources = Path.of(".");

  public static void main(String[] args) {
    System.exit(new CommandLine(new TrainPolicies()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    List<PolicyArticle> articles =
        new ArrayList<>(
            PolicyAnnotations.standoff(
                annotations.resolve("polnear-policies.tsv"),
                Archive.read(corpora.resolve("polnear/train.tar.gz"), ".txt")));
    articles.addAll(PolicyAnnotations.passages(annotations.resolve("passages")));
    System.out.println(articles.size() + " articles read");

    PolicySamples policies = new PolicySamples();
    articles.forEach(policies::add);
    System.out.println(policies.mentions() + " mentions of policies");
    write(
        SequenceTrainer.POLICIES.train(policies.samples()),
        resources.resolve("mention/policies.bin"));

    // rules for mentions were made with the open passages, and would seem better than they are
    StanceSamples stances = new StanceSamples();
    articles.forEach(stances::add);
    PolicyAnnotations.passages(passages).forEach(stances::add);
    List<String> labels = StanceModel.LABELS.names();
    for (int label = 0; label < labels.size(); label++) {
      System.out.println(stances.counts()[label] + " pairs " + labels.get(label));
    }
    write(SequenceTrainer.STANCES.train(stances.samples()), resources.resolve("fact/stances.bin"));
    return 0;
  }

  private static void write(SequenceModel model, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      SequenceModelFile.write(model, out);
    }
    System.out.println(file.getFileName() + ": " + Files.size(file) + " bytes");
  }
}
