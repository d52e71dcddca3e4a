package org.chancery.build;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.extractor.document.InputRoots;

/**
 * Tells which articles of a store have lost their source. In doubt none has: a folder that is not
 * there, a file that could be read only in part or not at all, an article from elsewhere.
 */
public final class Pruning {
  private final Map<String, String> sources;
  private final InputRoots roots;

  /**
   * For a store.
   *
   * @param sources where its articles were read from, by their ids
   * @param roots where the build looks
   */
  public Pruning(Map<String, String> sources, InputRoots roots) {
    this.sources = sources;
    this.roots = roots;
  }

  /**
   * The articles to remove; none where nothing at all could be read.
   *
   * @param inStore the ids of the store's articles
   * @param seen the ids of the articles that could be read
   * @param files the files that were read, absolute, with whether all of each was accepted
   */
  public NavigableSet<String> gone(
      Set<String> inStore, Set<String> seen, Map<Path, Boolean> files) {
    NavigableSet<String> gone = new TreeSet<>();
    if (!seen.isEmpty()) {
      inStore.stream().filter(id -> !seen.contains(id) && isGone(id, files)).forEach(gone::add);
    }
    return gone;
  }

  private boolean isGone(String id, Map<Path, Boolean> files) {
    String source = sources.get(id);
    if (source == null) {
      return false;
    }
    try {
      Path file = Path.of(source);
      if (!roots.contain(file)) {
        return false;
      }
      Boolean whole = files.get(file);
      return whole == null ? Files.notExists(file) : whole;
    } catch (InvalidPathException e) {
      // A path of another kind of machine: its source is not here, and so not gone from here.
      return false;
    }
  }
}
