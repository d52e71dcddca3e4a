package org.chancery.extractor.document;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the files that inputs stand for: files, folders, patterns, standard input. */
final class InputFiles {
  static final String STANDARD_INPUT_SIGN = "-";
  private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");

  private final Consumer<SourceProblem> problems;
  private final List<InputFile> files = new ArrayList<>();
  private final Map<Path, String> seen = new HashMap<>();
  private boolean standardInput;

  private InputFiles(Consumer<SourceProblem> problems) {
    this.problems = problems;
  }

  /** The files of all inputs, in the order of the inputs, those of one input sorted by path. */
  static List<InputFile> of(List<String> inputs, Consumer<SourceProblem> problems) {
    InputFiles found = new InputFiles(problems);
    inputs.forEach(found::add);
    return List.copyOf(found.files);
  }

  private void add(String input) {
    if (input.equals(STANDARD_INPUT_SIGN)) {
      addStandardInput();
      return;
    }
    Path path = path(input);
    if (path != null && Files.isDirectory(path)) {
      addFolder(path, file -> true);
    } else if (path != null && Files.exists(path)) {
      addNamed(path);
    } else if (isPattern(input)) {
      addPattern(input);
    } else {
      problems.accept(
          SourceProblem.error(
              input, "there is no such file; expected a file, a folder, a pattern or -."));
    }
  }

  private void addStandardInput() {
    if (!standardInput) {
      files.add(new InputFile(null, InputFile.STANDARD_INPUT, InputFile.STANDARD_INPUT));
      standardInput = true;
    }
  }

  static @Nullable Path path(String input) {
    try {
      return Path.of(input);
    } catch (InvalidPathException e) {
      // A pattern need not be a path: Windows allows no asterisk in one.
      return null;
    }
  }

  private void addNamed(Path file) {
    Path name = file.getFileName();
    if (name == null || Format.of(name.toString()).isEmpty()) {
      problems.accept(
          SourceProblem.error(
              file.toString(),
              "the name does not tell its format; expected " + Format.EXPECTED + "."));
      return;
    }
    add(file, name);
  }

  private void addFolder(Path folder, PathMatcher wanted) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new Visitor(folder, wanted, found, problems));
    } catch (IOException e) {
      problems.accept(SourceProblem.error(folder.toString(), Failures.message(e)));
    }
    found.sort(Comparator.comparing(file -> slashed(folder.relativize(file))));
    found.forEach(file -> add(file, folder.relativize(file)));
  }

  private void addPattern(String pattern) {
    String slashed = pattern.replace(File.separatorChar, '/');
    int cut = endOfBase(slashed);
    Path base = base(pattern);
    int before = files.size();
    if (Files.isDirectory(base)) {
      addFolder(base, matcher(base, slashed.substring(cut + 1)));
    }
    if (files.size() == before) {
      problems.accept(
          SourceProblem.error(
              pattern, "no article matches this pattern; expected " + Format.EXPECTED + "."));
    }
  }

  /** The folder that a pattern looks in, and below. */
  static Path base(String pattern) {
    String slashed = pattern.replace(File.separatorChar, '/');
    int cut = endOfBase(slashed);
    return Path.of(cut < 0 ? "" : slashed.substring(0, Math.max(cut, 1)));
  }

  private static int endOfBase(String slashed) {
    return slashed.lastIndexOf('/', firstWildcard(slashed));
  }

  static boolean isPattern(String input) {
    return WILDCARD.matcher(input).find();
  }

  private static int firstWildcard(String pattern) {
    var matcher = WILDCARD.matcher(pattern);
    return matcher.find() ? matcher.start() : 0;
  }

  /** As in a shell, two asterisks and a slash stand for any number of folders, none included. */
  private static PathMatcher matcher(Path base, String glob) {
    PathMatcher nested = base.getFileSystem().getPathMatcher("glob:" + glob);
    PathMatcher flat = base.getFileSystem().getPathMatcher("glob:" + glob.replace("**/", ""));
    return file -> nested.matches(file) || flat.matches(file);
  }

  private void add(Path file, Path relative) {
    String first = seen.putIfAbsent(realPath(file), file.toString());
    if (first == null) {
      String id = Normalizer.normalize(slashed(relative), Normalizer.Form.NFC);
      files.add(new InputFile(file, file.toString(), Format.withoutExtensions(id)));
    } else if (!first.equals(file.toString())) {
      problems.accept(
          SourceProblem.warning(
              file.toString(), "the same file as " + first + ", which is read once."));
    }
  }

  private static Path realPath(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      // Reading it will fail, too, and say why.
      return file.toAbsolutePath().normalize();
    }
  }

  private static String slashed(Path path) {
    return path.toString().replace(File.separatorChar, '/');
  }

  /** Gathers the files of a folder whose names tell a format, and goes on after every failure. */
  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final PathMatcher wanted;
    private final List<Path> found;
    private final Consumer<SourceProblem> problems;

    Visitor(Path folder, PathMatcher wanted, List<Path> found, Consumer<SourceProblem> problems) {
      this.folder = folder;
      this.wanted = wanted;
      this.found = found;
      this.problems = problems;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      boolean hidden = !directory.equals(folder) && isHidden(directory);
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      boolean readable = attributes.isRegularFile() || attributes.isSymbolicLink();
      if (readable
          && !isHidden(file)
          && Format.of(file.toString()).isPresent()
          && wanted.matches(folder.relativize(file))) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      String message =
          failure instanceof FileSystemLoopException
              ? "this link leads back to a folder that it lies in; it was not followed. Remove it."
              : Failures.message(failure);
      problems.accept(SourceProblem.error(file.toString(), message));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) {
      if (failure != null) {
        problems.accept(SourceProblem.error(directory.toString(), Failures.message(failure)));
      }
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
      Path name = path.getFileName();
      return name != null && name.toString().startsWith(".");
    }
  }
}
