import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fails a module's build when fewer tests ran than it says it has. A test class that a naming slip or a wrong plugin
 * version hides is otherwise never missed.
 *
 * <p>Arguments: the folder of Surefire's XML reports, and the number of tests that must have run at least.
 */
public final class TestCount {
  private static final Pattern SUITE =
      Pattern.compile("<testsuite [^>]*?\\btests=\"(\\d+)\"[^>]*?\\bskipped=\"(\\d+)\"", Pattern.DOTALL);

  private TestCount() {}

  public static void main(String[] args) throws IOException {
    Path reports = Path.of(args[0]);
    int expected = Integer.parseInt(args[1]);
    int ran = 0;
    int skipped = 0;
    if (Files.isDirectory(reports)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(reports, "TEST-*.xml")) {
        for (Path file : files) {
          Matcher suite = SUITE.matcher(Files.readString(file));
          if (!suite.find()) {
            throw new IOException(file + ": no <testsuite tests=… skipped=…> in it");
          }
          ran += Integer.parseInt(suite.group(1));
          skipped += Integer.parseInt(suite.group(2));
        }
      }
    }
    System.out.printf("%d tests ran (%d of them skipped), at least %d expected%n", ran, skipped, expected);
    if (ran < expected) {
      System.err.printf(
          "Only %d tests ran in %s, %d were expected: are test classes hidden? If tests were removed on purpose,"
              + " lower tests.minimum in the module's pom.xml.%n",
          ran, reports, expected);
      System.exit(1);
    }
  }
}
