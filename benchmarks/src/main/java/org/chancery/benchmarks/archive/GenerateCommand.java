package org.chancery.benchmarks.archive;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.chancery.archive.Archive;
import org.chancery.archive.ArchiveFiles;
import org.chancery.archive.ArchiveSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code archive generate}. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = "Make an archive of fictional news, and the truth about who is who in it.")
final class GenerateCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description = "NAME.jsonl or NAME.jsonl.gz; the truth is written to FILE.truth.tsv.")
  private Path file = Path.of("archive.jsonl.gz");

  @Option(names = "--articles", paramLabel = "N", description = "How many (default: 1000).")
  private int articles = 1000;

  @Option(names = "--seed", paramLabel = "N", description = "Another one gives another archive.")
  private long seed = 7;

  @Option(
      names = "--homonyms",
      paramLabel = "SHARE",
      description = "Of people who bear the name of somebody else (default: 0.08).")
  private double homonyms = 0.08;

  @Override
  public Integer call() {
    Archive archive = Archive.of(new ArchiveSettings(seed, articles, homonyms, 0.15));
    ArchiveFiles.writeLines(archive.articles(), file, Path.of(file + ".truth.tsv"));
    return 0;
  }
}
