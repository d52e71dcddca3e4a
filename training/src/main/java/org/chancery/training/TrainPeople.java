package org.chancery.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.chancery.extractor.mention.NameFeatures;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains the bundled model of people's names again; the same corpora give the same bytes. */
@Command(
    name = "train-people",
    mixinStandardHelpOptions = true,
    description = "Trains the model of people's names from PolNeAR and GUM.")
final class TrainPeople implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "CORPORA", description = "Folder of the corpora.")
  private Path corpora = Path.of(".");

  @Parameters(index = "1", paramLabel = "MODEL", description = "The file to write.")
  private Path output = Path.of("people.bin");

  @Option(names = "--every", description = "Train on every so many-th article of PolNeAR.")
  private int every = 1;

  @Option(names = "--without-gum", description = "Train on PolNeAR alone.")
  private boolean withoutGum;

  public static void main(String[] args) {
    System.exit(new CommandLine(new TrainPeople()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Corpora folder = new Corpora(corpora);
    List<LabelledText> texts = new ArrayList<>();
    List<LabelledText> articles = folder.polnear();
    for (int i = 0; i < articles.size(); i += every) {
      texts.add(articles.get(i));
    }
    if (!withoutGum) {
      texts.addAll(folder.gum());
    }
    System.out.println("Reading " + texts.size() + " documents ...");
    SampleMaker maker = new SampleMaker();
    List<NameSample> samples = new ArrayList<>();
    for (LabelledText text : texts) {
      samples.addAll(maker.samples(maker.clean(text), NameFeatures.USED));
    }
    System.out.println("Training on " + samples.size() + " sentences ...");
    TokenNameFinderModel model = NameTrainer.USUAL.train(samples);
    byte[] bytes = ModelFile.bytes(model);
    Files.write(output, bytes);
    System.out.println(output + ": " + bytes.length + " bytes");
    return 0;
  }
}
