package org.chancery.extractor.entity;

import java.util.Set;
import org.chancery.extractor.language.WordFile;

/** Names of countries that take an article in running text. Safe to share between threads. */
public final class CountryArticles {
  private static final Set<String> WITH_ARTICLE =
      WordFile.words(CountryArticles.class, "country-articles.txt");

  private CountryArticles() {}

  /** The name as it stands after a preposition: {@code the Netherlands}. */
  public static String with(String name) {
    return WITH_ARTICLE.contains(name) ? "the " + name : name;
  }
}
