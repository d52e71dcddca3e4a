package org.chancery.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.extractor.language.LanguagePipeline;
import org.chancery.extractor.mention.NameCandidates;
import org.chancery.extractor.mention.NameModel;
import org.chancery.extractor.mention.NameTagger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Measures the people of production on corpora that nothing was trained on: running text is made of
 * their tokens, all finders read it, and spans are compared by offsets.
 */
@Command(
    name = "evaluate-people",
    mixinStandardHelpOptions = true,
    description = "Measures the finders of people on Universal NER and Wikigold.")
final class EvaluatePeople implements Callable<Integer> {
  private static final int CONTEXT = 50;

  @Parameters(paramLabel = "CORPORA", description = "Folder of the corpora.")
  private Path folder = Path.of(".");

  @Option(names = "--model", description = "A model other than the bundled one.")
  private @Nullable Path model;

  @Option(names = "--errors", description = "Print every wrong and every missed name.")
  private boolean errors;

  @Option(names = "--quick", description = "Do not measure the rules alone.")
  private boolean quick;

  private final LanguagePipeline pipeline = new LanguagePipeline(LanguageModels.load());

  private record Reading(LabelledText labelled, AnnotatedText text) {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new EvaluatePeople()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Corpora corpora = new Corpora(folder);
    NameTagger tagger = new NameTagger(nameModel());
    measure("Universal NER", corpora.uner(), tagger);
    measure("Wikigold", corpora.wikigold(), tagger);
    return 0;
  }

  private NameModel nameModel() throws IOException {
    if (model == null) {
      return NameModel.bundled();
    }
    try (InputStream in = Files.newInputStream(model)) {
      return NameModel.read(in);
    }
  }

  private void measure(String corpus, List<LabelledText> texts, NameTagger tagger) {
    List<Reading> readings = new ArrayList<>();
    for (LabelledText text : texts) {
      readings.add(new Reading(text, pipeline.annotate(text.document())));
    }
    PeopleFinder rules = new PeopleFinder(NameCandidates.NONE);
    PeopleFinder both = new PeopleFinder(tagger);
    Score rulesAlone = Score.NONE;
    Score modelAlone = Score.NONE;
    Score together = Score.NONE;
    for (Reading reading : readings) {
      List<Span> marked = reading.labelled().people();
      List<Span> found = both.find(reading.text());
      if (!quick) {
        rulesAlone = rulesAlone.plus(Score.of(rules.find(reading.text()), marked));
      }
      modelAlone = modelAlone.plus(Score.of(both.candidates(), marked));
      together = together.plus(Score.of(found, marked));
      if (errors) {
        print(reading, found);
      }
    }
    System.out.println(corpus + ", " + texts.size() + " documents");
    System.out.println("  rules alone   " + rulesAlone);
    System.out.println("  model alone   " + modelAlone);
    System.out.println("  both          " + together);
  }

  private static void print(Reading reading, List<Span> found) {
    for (Span span : found) {
      if (!reading.labelled().people().contains(span)) {
        System.out.println("  wrong  " + inContext(reading, span));
      }
    }
    for (Span span : reading.labelled().people()) {
      if (!found.contains(span)) {
        System.out.println("  missed " + inContext(reading, span));
      }
    }
  }

  private static String inContext(Reading reading, Span span) {
    String view = reading.text().view();
    int begin = Math.max(0, span.begin() - CONTEXT);
    int end = Math.min(view.length(), span.end() + CONTEXT);
    return (view.substring(begin, span.begin())
            + "["
            + view.substring(span.begin(), span.end())
            + "]"
            + view.substring(span.end(), end))
        .replace('\n', ' ');
  }
}
