package org.chancery.benchmarks.archive;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** Makes archives and measures stores; each command prints a Markdown table. */
@Command(
    name = "archive",
    mixinStandardHelpOptions = true,
    description = "Generated archives, and what stores of them cost.",
    subcommands = {
      GenerateCommand.class,
      ScoreCommand.class,
      BuildsCommand.class,
      GrowthCommand.class,
      LoadingCommand.class
    })
public final class ArchiveTool implements Runnable {
  private ArchiveTool() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new ArchiveTool()).execute(args));
  }

  @Override
  public void run() {
    throw new ParameterException(new CommandLine(this), "Which command?");
  }
}
