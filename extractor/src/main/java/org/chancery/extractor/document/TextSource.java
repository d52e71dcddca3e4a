package org.chancery.extractor.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that is one article: plain text, or Markdown whose front matter holds the metadata. The
 * text of a Markdown article is everything behind the line that closes the front matter, the empty
 * line that often follows it included.
 */
final class TextSource implements ArticleSource {
  private final InputStream in;
  private final int maxLength;
  private final boolean frontMatter;
  private boolean read;

  TextSource(InputStream in, int maxLength, boolean frontMatter) {
    this.in = in;
    this.maxLength = maxLength;
    this.frontMatter = frontMatter;
  }

  @Override
  public Optional<Draft> next() throws RefusedException, IOException {
    if (read) {
      return Optional.empty();
    }
    read = true;
    byte[] bytes = in.readNBytes(maxLength);
    if (in.read() >= 0) {
      throw Refusals.tooLong("", maxLength);
    }
    Refusals.refuseBinary(bytes, 0);
    String text = Utf8.decode(bytes, 0);
    FrontMatter header = frontMatter ? FrontMatter.of(text) : null;
    return Optional.of(draft(text, header));
  }

  private static Draft draft(String text, @Nullable FrontMatter header) {
    return header == null
        ? new Draft("", "", text, Map.of())
        : new Draft("", "", text.substring(header.end()), header.fields());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
