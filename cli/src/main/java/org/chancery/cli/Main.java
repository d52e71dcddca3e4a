package org.chancery.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line's front door. */
@Command(
    name = "chancery",
    description =
        "Reads political and diplomatic news and turns it into a knowledge graph: "
            + "who holds which office, which countries and policies, and who claimed what.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  chancery demo                                build the sample articles and serve them",
      "  chancery build articles/ --store my-kg       read a folder into a knowledge graph",
      "  chancery serve --store my-kg                 SPARQL endpoint on http://localhost:3030/",
      "  chancery query who-holds-what --store my-kg  run a saved query (or a file, or - )",
      "  chancery extract article.txt                 what is found in one article",
      "  chancery explain person/ana-ruiz             which articles and rules made a node",
      "",
      "Every option can also stand in the environment (--store is CHANCERY_STORE) or in",
      "chancery.properties in the working folder (store = my-kg); flags win, then the environment.",
      "",
      "Exit status: 0 all went well, 1 failed, 2 wrong usage, 3 some input was refused,",
      "4 the graph breaks its shapes."
    })
public final class Main implements Runnable {
  private static final int HELP_WIDTH = 100;

  private final CommandLine commandLine;

  private Main(Console console, Map<String, String> environment) {
    this.commandLine = new CommandLine(this);
    commandLine.addSubcommand(new DemoCommand(console));
    commandLine.addSubcommand(new BuildCommand(console, environment));
    commandLine.addSubcommand(new DiffCommand(console));
    commandLine.addSubcommand(new RemoveCommand(console, environment));
    commandLine.addSubcommand(new StatusCommand(console));
    commandLine.addSubcommand(new ServeCommand(console));
    commandLine.addSubcommand(new ExtractCommand(console));
    commandLine.addSubcommand(new QueryCommand(console));
    commandLine.addSubcommand(new ExplainCommand(console));
    commandLine.addSubcommand(new EvidenceCommand(console));
    commandLine.addSubcommand(new ExportCommand(console));
    commandLine.addSubcommand(new ValidateCommand(console));
    commandLine.addSubcommand(new BackupCommand(console, environment));
    commandLine.addSubcommand(new RestoreCommand(console));
    commandLine.addSubcommand(new CompactCommand(console, environment));
    commandLine.addSubcommand(new HealthCommand(console));
    commandLine.addSubcommand(new HashPasswordCommand(console));
    commandLine
        .getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().versionProvider(new Version()));
    commandLine.setUsageHelpWidth(HELP_WIDTH);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setOut(writer(console.out()));
    commandLine.setErr(writer(console.err()));
    commandLine.setExecutionExceptionHandler(
        (exception, line, parsed) -> explain(console, exception, line));
  }

  /** Runs a command and ends the process with its exit status. */
  public static void main(String[] arguments) {
    System.exit(run(Console.ofProcess(), System.getenv(), Path.of(""), arguments));
  }

  /**
   * Runs a command.
   *
   * @param environment the environment variables
   * @param workingFolder where {@code chancery.properties} is looked for
   * @return the exit status; see {@link ExitCode}
   */
  static int run(
      Console console, Map<String, String> environment, Path workingFolder, String... arguments) {
    try {
      CommandLine line = new Main(console, environment).commandLine;
      line.setDefaultValueProvider(Settings.of(environment, workingFolder));
      return line.execute(arguments);
    } catch (Failure e) {
      console.say("chancery: " + e.getMessage());
      return e.exitCode();
    }
  }

  @Override
  public void run() {
    throw new ParameterException(commandLine, "Which command?");
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private static int explain(Console console, Exception exception, CommandLine line) {
    if (exception instanceof Failure failure) {
      console.say("chancery: " + failure.getMessage());
      return failure.exitCode();
    }
    console.say(
        "chancery: "
            + line.getCommandName()
            + " failed: "
            + Problems.describe(exception)
            + "\n(CHANCERY_DEBUG=1 shows where)");
    if (System.getenv("CHANCERY_DEBUG") != null) {
      exception.printStackTrace(console.err());
    }
    return ExitCode.FAILED;
  }
}
