package org.chancery.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.chancery.extractor.attribution.Attributed;
import org.chancery.extractor.attribution.AttributionFinder;
import org.chancery.extractor.attribution.Reading;
import org.chancery.extractor.attribution.RuleAttributionFinder;
import org.chancery.extractor.attribution.TokenRange;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.labelling.AttributionModels;
import org.chancery.extractor.labelling.ModelAttributionFinder;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.training.AttributionMatch.Tokens;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Measures attributions as production finds them on PolNeAR's development part: cues that overlap,
 * and triples whose cues and sources overlap (or both have no source) and whose contents have a
 * Jaccard index of a half.
 */
@Command(
    name = "evaluate-claims",
    mixinStandardHelpOptions = true,
    description = "Measures attributions by rules and by models on PolNeAR's development part.")
final class EvaluateClaims implements Callable<Integer> {
  private static final double[] THRESHOLDS = {
    0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85
  };

  /** Below it nearly nothing is right. */
  private static final double LEAST_SCORE = 0.1;

  @Parameters(paramLabel = "CORPORA", description = "Folder of the corpora.")
  private Path corpora = Path.of(".");

  @Option(
      names = "--leave-out",
      paramLabel = "FOLDER",
      description = "Leave out the articles of which this folder has a NAME.txt.")
  private @Nullable Path leaveOut;

  @Option(names = "--worth", description = "Print what confidences are worth instead.")
  private boolean worth;

  /**
   * An article.
   *
   * @param scored its text as it is scored
   */
  private record Read(Reading reading, ScoredText scored, List<AttributionCorpus.Gold> marked) {}

  @Spec private CommandSpec spec = CommandSpec.create();

  public static void main(String[] args) {
    System.exit(new CommandLine(new EvaluateClaims()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    List<Read> articles = articles();
    long marked = articles.stream().mapToLong(article -> article.marked().size()).sum();
    System.out.println(articles.size() + " articles, " + marked + " attributions");
    if (worth) {
      worth(articles).rows().forEach(System.out::println);
      return 0;
    }
    System.out.println(AttributionScore.header());
    System.out.println(score(articles, new RuleAttributionFinder()).row("rules alone"));
    AttributionModels models = AttributionModels.bundled();
    for (double threshold : THRESHOLDS) {
      AttributionFinder finder = new ModelAttributionFinder(models, threshold);
      String name = String.format(Locale.ROOT, "models, from .%02.0f", threshold * 100);
      System.out.println(score(articles, finder).row(name));
    }
    return 0;
  }

  private List<Read> articles() throws IOException {
    if (leaveOut != null && !Files.isDirectory(leaveOut)) {
      throw new ParameterException(
          spec.commandLine(), "--leave-out: there is no folder " + leaveOut);
    }
    ArticleReader reader = new ArticleReader(LanguageModels.load());
    List<Read> articles = new ArrayList<>();
    for (AttributionCorpus.Article article :
        AttributionCorpus.read(corpora.resolve("polnear/dev.tar.gz"))) {
      if (leaveOut != null && Files.exists(leaveOut.resolve(article.name() + ".txt"))) {
        continue;
      }
      articles.add(
          new Read(
              reader.reading(article), new ScoredText(article.text()), article.attributions()));
    }
    return articles;
  }

  private static AttributionScore score(List<Read> articles, AttributionFinder finder) {
    AttributionScore score = new AttributionScore();
    for (Read article : articles) {
      List<Attributed> found = finder.find(article.reading());
      score.add(article.scored(), article.marked(), spans(found, article));
    }
    return score;
  }

  private static ScoreWorth worth(List<Read> articles) {
    AttributionFinder finder = new ModelAttributionFinder(AttributionModels.bundled(), LEAST_SCORE);
    ScoreWorth worth = new ScoreWorth();
    for (Read article : articles) {
      List<Attributed> found = finder.find(article.reading());
      Set<Integer> right =
          AttributionMatch.right(
              Tokens.of(article.scored(), article.marked()),
              Tokens.of(article.scored(), spans(found, article)));
      for (int k = 0; k < found.size(); k++) {
        String rule = found.get(k).rule();
        worth.add(
            rule.startsWith("model") ? rule : "rules",
            found.get(k).confidence(),
            right.contains(k));
      }
    }
    return worth;
  }

  private static List<AttributionCorpus.Gold> spans(List<Attributed> found, Read article) {
    AnnotatedText text = article.reading().text();
    return found.stream().map(one -> spans(one, text)).toList();
  }

  private static AttributionCorpus.Gold spans(Attributed one, AnnotatedText text) {
    TokenRange source = one.source().range();
    List<Span> content = one.content().stream().map(range -> range.span(text)).toList();
    return new AttributionCorpus.Gold(
        source == null ? List.of() : List.of(source.span(text)),
        List.of(one.cue().range().span(text)),
        content);
  }
}
