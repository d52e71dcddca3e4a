package org.chancery.extractor.document;

import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads articles from files, folders, patterns and standard input. Immutable and safe to share
 * between threads; standard input can be read once.
 *
 * <pre>{@code
 * ArticleReader reader = new ArticleReader(ReaderSettings.STANDARD, System.in);
 * try (ArticleStream articles = reader.open(List.of("news"), System.err::println)) {
 *   articles.forEachRemaining(article -> ...);
 * }
 * }</pre>
 *
 * <p>An input is
 *
 * <ul>
 *   <li>a file: {@code .txt}, {@code .md} with YAML front matter, {@code .json} with an object or
 *       an array of objects, {@code .jsonl} with an object on each line, each also gzipped ({@code
 *       .txt.gz}); any other file is refused;
 *   <li>a folder: all such files in it and below, links followed, files and folders whose names
 *       begin with a dot left out, other files passed over;
 *   <li>a pattern: {@code *}, {@code ?}, {@code [a-z]}, <code>{a,b}</code> and {@code **} for any
 *       number of folders, for systems whose shell does not expand it;
 *   <li>{@code -} for standard input: an object or array of JSON, JSON lines, or a text with or
 *       without front matter, also gzipped, as its first bytes tell.
 * </ul>
 *
 * <p>The id of an article is its own ({@link FieldNames#id()}), else the path relative to the given
 * folder, or to the part of a pattern before the first wildcard, without extensions ({@code
 * a/b.txt.gz} is {@code a/b}); a single file's is its name. Articles of one JSON file without ids
 * of their own get {@code #} and the line ({@code .jsonl}) or the place in the array, from 1. Ids
 * are put into Unicode normal form C, so that a name is the same on every file system. Of two
 * articles with one id the first is kept.
 *
 * <p>Text is UTF-8 and kept as given, line ends included; a byte-order mark is dropped. The text of
 * a Markdown file is what follows the line that closes its front matter.
 */
public final class ArticleReader {
  private final ReaderSettings settings;
  private final InputStream standardInput;

  /**
   * A reader.
   *
   * @param standardInput what {@code -} stands for
   */
  public ArticleReader(ReaderSettings settings, InputStream standardInput) {
    this.settings = settings;
    this.standardInput = standardInput;
  }

  /**
   * Opens the inputs: the files are listed at once, each is read when its turn comes.
   *
   * @param problems told about everything that could not be read, at once and while the stream is
   *     read, in the thread that reads it
   */
  public ArticleStream open(List<String> inputs, Consumer<SourceProblem> problems) {
    List<InputFile> files = InputFiles.of(inputs, problems);
    return new ArticleStream(
        files,
        new SourceOpener(settings, standardInput),
        new DraftChecker(settings.fields(), problems),
        problems);
  }
}
