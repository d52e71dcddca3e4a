package org.chancery.extractor.document;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The articles of one open file. For one thread at a time. */
interface ArticleSource extends Closeable {
  /**
   * The next article, or empty at the end.
   *
   * @throws RefusedException when the next article is unusable; the source may be asked again
   * @throws IOException when the file cannot be read on
   */
  Optional<Draft> next() throws RefusedException, IOException;
}
