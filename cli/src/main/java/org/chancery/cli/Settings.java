package org.chancery.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where an option's value comes from when no flag gives it: the environment ({@code --keep-text} is
 * {@code CHANCERY_KEEP_TEXT}), then one properties file ({@code keep-text = full}). Immutable.
 */
final class Settings implements IDefaultValueProvider {
  private static final String DEFAULT_FILE = "chancery.properties";
  private static final String PREFIX = "CHANCERY_";

  private final Map<String, String> environment;
  private final Properties file;

  private Settings(Map<String, String> environment, Properties file) {
    this.environment = Map.copyOf(environment);
    this.file = file;
  }

  /**
   * Reads the settings file: the one that {@code CHANCERY_CONFIG} names, else {@code
   * chancery.properties} in the working folder where there is one.
   *
   * @throws Failure when the named file cannot be read
   */
  static Settings of(Map<String, String> environment, Path workingFolder) {
    String named = environment.get(PREFIX + "CONFIG");
    Path path = workingFolder.resolve(named == null ? DEFAULT_FILE : named);
    Properties properties = new Properties();
    if (named != null || Files.exists(path)) {
      try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
        properties.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw new Failure(
            ExitCode.USAGE,
            "the settings file "
                + path
                + " cannot be read: "
                + e
                + ". It holds lines like 'store = my-kg'.");
      }
    }
    return new Settings(environment, properties);
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return null;
    }
    String name = option.longestName().replaceFirst("^-+", "");
    String fromEnvironment =
        environment.get(PREFIX + name.replace('-', '_').toUpperCase(Locale.ROOT));
    return fromEnvironment != null ? fromEnvironment : file.getProperty(name);
  }
}
