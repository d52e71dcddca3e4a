package org.chancery.extractor;

import org.chancery.extractor.document.Document;
import org.chancery.extractor.language.LanguageModels;
import org.chancery.ontology.Gazetteer;

/**
 * The front door: reads an article and says what is in it.
 *
 * <pre>{@code
 * Extractor extractor = Extractor.create(ExtractorSettings.defaults());
 * Extraction extraction = extractor.extract(Document.of("summit", text, Metadata.NONE));
 * extraction.tenures().forEach(System.out::println);
 * }</pre>
 *
 * <p>Safe to share between threads: each has stages of its own inside. Models are loaded when the
 * first article is read. What is found depends on the article, the configuration and nothing else.
 */
public final class Extractor {
  private final Gazetteer gazetteer;
  private final Configuration configuration;
  private final ThreadLocal<Stages> stages;

  private Extractor(Gazetteer gazetteer, Configuration configuration, ExtractorSettings settings) {
    this.gazetteer = gazetteer;
    this.configuration = configuration;
    this.stages =
        ThreadLocal.withInitial(() -> new Stages(LanguageModels.load(), gazetteer, settings));
  }

  /**
   * An extractor with these settings; reads the gazetteers.
   *
   * @throws org.chancery.ontology.GazetteerException when a gazetteer cannot be read; lists every
   *     problem
   */
  public static Extractor create(ExtractorSettings settings) {
    Gazetteer gazetteer = Gazetteer.load(settings.gazetteers(), settings.baseIri());
    return new Extractor(gazetteer, ConfigurationReader.read(settings), settings);
  }

  /**
   * All that is found in an article.
   *
   * @throws ExtractionException when a stage fails on the article; others can still be read
   */
  public Extraction extract(Document document) {
    try {
      return stages.get().extract(document, configuration);
    } catch (RuntimeException e) {
      stages.remove();
      throw new ExtractionException(document.id(), e);
    }
  }

  /** What an extraction depends on besides the article. */
  public Configuration configuration() {
    return configuration;
  }

  /** The bundled gazetteers with those of the settings. */
  public Gazetteer gazetteer() {
    return gazetteer;
  }
}
