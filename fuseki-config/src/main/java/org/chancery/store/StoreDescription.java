package org.chancery.store;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The file that makes a folder a store.
 *
 * @param base IRI that the store's instances start with
 */
record StoreDescription(String base) {
  static final String FILE = "chancery.json";

  /** Version of the layout of a store; a store of another version has to be built anew. */
  static final int FORMAT = 2;

  static StoreDescription read(Path store) {
    Path file = store.resolve(FILE);
    try {
      JsonObject json = JSON.parse(Files.readString(file, StandardCharsets.UTF_8));
      int format = number(json.get("format"));
      if (format != FORMAT) {
        throw new StoreException(
            "The store "
                + store
                + " has format "
                + format
                + ", and this version of Chancery reads format "
                + FORMAT
                + (format > FORMAT
                    ? ": a newer version made it. Use that one, or build the store anew into"
                        + " another folder."
                    : ": an older version made it. Build it anew into another folder with this"
                        + " one, or use that one to read it."));
      }
      JsonValue base = json.get("base");
      if (base == null || !base.isString()) {
        throw new StoreException("Expected a text \"base\" in " + file + ".");
      }
      return new StoreDescription(base.getAsString().value());
    } catch (NoSuchFileException e) {
      throw new StoreException(
          store + " is not a store of Chancery: there is no " + FILE + " in it.", e);
    } catch (JsonException | CharacterCodingException e) {
      throw new StoreException(
          file
              + " is damaged: expected JSON such as {\"format\": "
              + FORMAT
              + ", \"base\": \"https://w3id.org/chancery/id/\"}, but "
              + e.getMessage()
              + ". Write it again, with the base that the store was built with, or restore a backup.",
          e);
    } catch (IOException e) {
      throw new StoreException("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static int number(@Nullable JsonValue value) {
    return value != null && value.isNumber() ? value.getAsNumber().value().intValue() : 0;
  }

  void write(Path store) {
    JsonObject json = new JsonObject();
    json.put("format", FORMAT);
    json.put("base", base);
    Path temporary = store.resolve(FILE + ".tmp");
    try {
      Files.writeString(temporary, json + "\n", StandardCharsets.UTF_8);
      Files.move(temporary, store.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StoreException("Cannot write to " + store + ": " + e.getMessage(), e);
    }
  }
}
