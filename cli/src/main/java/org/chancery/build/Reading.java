package org.chancery.build;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chancery.extractor.document.ArticleStream;
import org.chancery.extractor.document.InputFile;

/**
 * What became of the inputs of a build. Immutable.
 *
 * @param arrivals the articles that could be read and extracted, by id
 * @param seen the ids of all articles that could be read
 * @param files the files that were read, absolute, with whether all of each was accepted
 * @param refused how many pieces of input were refused
 */
public record Reading(
    SortedMap<String, Arrival> arrivals, Set<String> seen, Map<Path, Boolean> files, int refused) {
  public Reading {
    arrivals = Collections.unmodifiableSortedMap(new TreeMap<>(arrivals));
    seen = Set.copyOf(seen);
    files = Map.copyOf(files);
  }

  /** The files of a stream that has been read to its end. */
  static Map<Path, Boolean> files(ArticleStream articles) {
    Map<Path, Boolean> files = new HashMap<>();
    for (InputFile file : articles.files()) {
      Path path = file.path();
      if (path != null) {
        files.put(normal(path), !articles.failed().contains(file));
      }
    }
    return files;
  }

  /** How files are called in a store: absolute, so that they mean the same from any folder. */
  static Path normal(Path file) {
    return file.toAbsolutePath().normalize();
  }
}
