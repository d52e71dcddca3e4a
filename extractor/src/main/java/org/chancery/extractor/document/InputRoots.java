package org.chancery.extractor.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where inputs look for articles: tells whether a file that is gone would have been found.
 * Immutable and safe to share between threads.
 */
public final class InputRoots {
  private final List<Path> roots;

  private InputRoots(List<Path> roots) {
    this.roots = List.copyOf(roots);
  }

  /**
   * The places of inputs as {@link ArticleReader} takes them. A folder that is not there at all, as
   * one of a disk that is not mounted, is no place.
   */
  public static InputRoots of(List<String> inputs) {
    List<Path> roots = new ArrayList<>();
    for (String input : inputs) {
      Path path = input.equals(InputFiles.STANDARD_INPUT_SIGN) ? null : InputFiles.path(input);
      if (path != null && (Files.exists(path) || !InputFiles.isPattern(input))) {
        roots.add(normal(path));
      } else if (InputFiles.isPattern(input) && Files.isDirectory(InputFiles.base(input))) {
        roots.add(normal(InputFiles.base(input)));
      }
    }
    return new InputRoots(roots);
  }

  /**
   * Whether an input names this file, or a folder that is there and that the file lies or lay in.
   *
   * @param file absolute
   */
  public boolean contain(Path file) {
    Path wanted = file.normalize();
    return roots.stream()
        .anyMatch(
            root -> wanted.equals(root) || (Files.isDirectory(root) && wanted.startsWith(root)));
  }

  private static Path normal(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
