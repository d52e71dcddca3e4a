package org.chancery.archive;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Writes articles in the forms that Chancery reads, one after the other, holding none of them. */
public final class ArchiveFiles {
  private ArchiveFiles() {}

  /**
   * Writes each article into a file of its own, Markdown with front matter, and returns nothing
   * else: the names are in the articles.
   *
   * @param folder made where there is none
   */
  public static void writeFolder(Stream<Article> articles, Path folder) {
    articles.forEach(article -> writeMarkdown(article, folder));
  }

  /** Writes one article as {@code ID.md} into a folder, over an earlier version, and returns it. */
  public static Path writeMarkdown(Article article, Path folder) {
    try {
      Files.createDirectories(folder);
      return Files.writeString(folder.resolve(article.id() + ".md"), markdown(article));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The article as Markdown with front matter. */
  public static String markdown(Article article) {
    return "---\nid: "
        + article.id()
        + "\ntitle: "
        + json(article.title())
        + "\ndate: "
        + article.date()
        + "\npublisher: "
        + article.publisher()
        + "\n---\n\n"
        + article.text()
        + "\n";
  }

  /**
   * Writes articles as JSON Lines, gzipped where the name says so, and beside them the truth.
   *
   * @param file ends with {@code .jsonl} or {@code .jsonl.gz}
   * @param truth gets a line for each name, see {@link Truth}
   */
  public static void writeLines(Stream<Article> articles, Path file, Path truth) {
    try (Writer lines = writer(file);
        Writer names = writer(truth)) {
      for (Iterator<Article> each = articles.iterator(); each.hasNext(); ) {
        Article article = each.next();
        lines.write(jsonLine(article));
        names.write(Truth.lines(article));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Writer writer(Path file) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    return new BufferedWriter(
        new OutputStreamWriter(
            file.toString().endsWith(".gz") ? new GZIPOutputStream(out) : out,
            StandardCharsets.UTF_8));
  }

  private static String jsonLine(Article article) {
    return "{\"id\":"
        + json(article.id())
        + ",\"title\":"
        + json(article.title())
        + ",\"date\":"
        + json(article.date().toString())
        + ",\"publisher\":"
        + json(article.publisher())
        + ",\"text\":"
        + json(article.text())
        + "}\n";
  }

  private static String json(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
