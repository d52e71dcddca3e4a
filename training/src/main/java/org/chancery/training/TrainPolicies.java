package org.chancery.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.chancery.extractor.fact.ConcernModel;
import org.chancery.extractor.fact.StanceModel;
import org.chancery.extractor.sequence.Labels;
import org.chancery.extractor.sequence.SequenceModel;
import org.chancery.extractor.sequence.SequenceModelFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Trains the models of policies, of their types, of positions on them and of the countries that
 * they concern; the same annotations give the same bytes.
 */
@Command(
    name = "train-policies",
    mixinStandardHelpOptions = true,
    description = "Trains the models of policies from our annotations.")
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
    List<PolicyArticle> articles = articles();
    System.out.println(articles.size() + " articles read");
    PolicySamples policies = new PolicySamples();
    articles.forEach(policies::add);
    System.out.println(policies.mentions() + " mentions of policies");
    write(SequenceTrainer.POLICIES.train(policies.samples()), "mention/policies.bin");

    // rules for mentions were made with the open passages, and would seem better than they are
    articles.addAll(PolicyAnnotations.passages(passages));
    TypeSamples types = new TypeSamples();
    articles.forEach(types::add);
    System.out.println(types.policies() + " policies of a type");
    write(SequenceTrainer.POLICY_TYPES.train(types.samples()), "entity/policy-types.bin");

    StanceSamples stances = new StanceSamples();
    ConcernSamples concerns = new ConcernSamples();
    PolicyReader reader = new PolicyReader();
    for (PolicyArticle article : articles) {
      PolicyReader.Read read = reader.read(article);
      stances.add(read);
      concerns.add(read);
    }
    print(StanceModel.LABELS, stances.counts());
    write(SequenceTrainer.STANCES.train(stances.samples()), "fact/stances.bin");
    print(ConcernModel.LABELS, concerns.counts());
    write(SequenceTrainer.CONCERNS.train(concerns.samples()), "fact/concerns.bin");
    return 0;
  }

  private List<PolicyArticle> articles() throws IOException {
    List<PolicyArticle> articles =
        new ArrayList<>(
            PolicyAnnotations.standoff(
                annotations.resolve("polnear-policies.tsv"),
                Archive.read(corpora.resolve("polnear/train.tar.gz"), ".txt")));
    articles.addAll(PolicyAnnotations.passages(annotations.resolve("passages")));
    return articles;
  }

  private static void print(Labels labels, int[] counts) {
    for (int label = 0; label < counts.length; label++) {
      System.out.println(counts[label] + " pairs " + labels.names().get(label));
    }
  }

  private void write(SequenceModel model, String name) throws IOException {
    Path file = resources.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      SequenceModelFile.write(model, out);
    }
    System.out.println(name + ": " + Files.size(file) + " bytes");
  }
}
