package org.chancery.extractor.mention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.namefind.TokenNameFinderModel;

/**
 * The trained model of people's names, which comes with the extractor; {@code docs/models.md} says
 * what it was trained on. Immutable and safe to share between threads; each thread makes a {@link
 * NameTagger} of its own from it.
 */
public final class NameModel {
  /** The class-path name of the bundled model. */
  public static final String RESOURCE = "/org/chancery/extractor/mention/people.bin";

  private final TokenNameFinderModel model;

  /** A model as OpenNLP's trainer makes it. */
  public NameModel(TokenNameFinderModel model) {
    this.model = model;
  }

  /**
   * The bundled model, loaded when first asked for and kept for the life of the process.
   *
   * @throws UncheckedIOException when it is missing on the class path or unreadable
   */
  public static NameModel bundled() {
    return Holder.MODEL;
  }

  TokenNameFinderModel model() {
    return model;
  }

  /**
   * A model as OpenNLP writes it.
   *
   * @throws IOException when it cannot be read
   */
  public static NameModel read(InputStream in) throws IOException {
    NameFactory.allow();
    return new NameModel(new TokenNameFinderModel(in));
  }

  private static NameModel read() {
    try (InputStream in = NameModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("the model " + RESOURCE + " is not on the class path");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Holder {
    static final NameModel MODEL = read();
  }
}
