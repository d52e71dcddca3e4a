package org.chancery.store;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;

/**
 * A backup of a store: a ZIP archive with the graph as N-Quads ({@code graph.nq.gz}), the records
 * of extraction, what people have stated, and the SHA-256 sum of each. It was checked from
 * beginning to end when it was opened. Not safe to share between threads.
 */
public final class Backup implements AutoCloseable {
  private final Path file;
  private final ZipFile zip;

  private Backup(Path file, ZipFile zip) {
    this.file = file;
    this.zip = zip;
  }

  /**
   * Opens a backup and checks every byte of it.
   *
   * @throws StoreException where it is damaged, cut off or no backup
   */
  public static Backup open(Path file) {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new StoreException("There is no backup " + file + ".", e);
    } catch (ZipException e) {
      throw new StoreException(
          file + " is no backup of Chancery, or was cut off: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new StoreException("Cannot read " + file + ": " + e.getMessage(), e);
    }
    Backup backup = new Backup(file, zip);
    try {
      backup.check();
      return backup;
    } catch (RuntimeException e) {
      backup.close();
      throw e;
    }
  }

  private void check() {
    Map<String, String> sums = sums();
    for (Map.Entry<String, String> sum : sums.entrySet()) {
      String found = sum(sum.getKey());
      if (!found.equals(sum.getValue())) {
        throw damaged(
            sum.getKey() + " has the SHA-256 sum " + found + ", expected " + sum.getValue());
      }
    }
    for (String name : names()) {
      if (!name.equals(BackupParts.SUMS) && !sums.containsKey(name)) {
        throw damaged("there is no sum of " + name);
      }
    }
    for (String name : List.of(StoreDescription.FILE, BackupParts.GRAPH, BackupParts.CATALOGUE)) {
      if (!sums.containsKey(name)) {
        throw damaged(name + " is missing");
      }
    }
  }

  private Map<String, String> sums() {
    Map<String, String> sums = new TreeMap<>();
    for (String line :
        new String(bytes(BackupParts.SUMS), StandardCharsets.UTF_8).lines().toList()) {
      int gap = line.indexOf("  ");
      String name = line.substring(gap < 0 ? 0 : gap + 2);
      if (gap < 0 || !BackupParts.isKnown(name)) {
        throw damaged("unexpected line in " + BackupParts.SUMS + ": " + line);
      }
      sums.put(name, line.substring(0, gap));
    }
    return sums;
  }

  private String sum(String name) {
    try (DigestInputStream in = new DigestInputStream(stream(name), Sha256.digest())) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (IOException e) {
      throw damaged(name + " cannot be read: " + e.getMessage());
    }
  }

  /**
   * Makes a store of it in a place where there is nothing, through TDB2's bulk loader. The store
   * appears there when it is complete.
   *
   * @param store a folder that is empty or does not exist
   * @param progress told what goes on
   * @throws StoreException where the place is taken or cannot be written to; nothing is left there
   */
  public void restore(Path store, Consumer<String> progress) {
    if (Files.exists(store) && KnowledgeStore.holdsAnything(store)) {
      throw new StoreException(
          store + " is not empty: name a folder for the restored store that does not exist yet.");
    }
    Path target = store.toAbsolutePath();
    Path aside = target.resolveSibling(target.getFileName() + ".restoring");
    // Of a restoring that was killed.
    Editions.delete(aside);
    try {
      fill(aside, progress);
      // An empty folder that is there already gives way.
      Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Editions.delete(aside);
      throw new StoreException("Cannot restore to " + store + ": " + e.getMessage(), e);
    } catch (RuntimeException | Error e) {
      Editions.delete(aside);
      throw e;
    }
  }

  private void fill(Path aside, Consumer<String> progress) throws IOException {
    Files.createDirectories(aside);
    Path described = aside.resolve(StoreDescription.FILE);
    Files.write(described, bytes(StoreDescription.FILE));
    String base = StoreDescription.read(aside).base();
    Files.delete(described);
    try (KnowledgeStore restored = KnowledgeStore.create(aside, base)) {
      progress.accept("Copying the records of extraction");
      for (String name : names()) {
        if (BackupParts.isStatements(name)) {
          Files.write(aside.resolve(name), bytes(name));
        }
        Optional<String> hash = BackupParts.recordHash(name);
        if (hash.isPresent()) {
          restored.putPackedExtraction(hash.get(), bytes(name));
        }
      }
      restoreCatalogue(restored.catalogue());
      progress.accept("Loading the graph");
      restored.replaceAll(
          this::sendQuads, entries -> progress.accept("Indexing words: " + entries + " entries"));
    }
  }

  private void restoreCatalogue(Catalogue catalogue) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(stream(BackupParts.CATALOGUE)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonObject json = JSON.parse(line);
        catalogue.put(
            new CatalogueEntry(
                json.getString("id"),
                json.getString("key"),
                json.hasKey("source") ? json.getString("source") : null,
                json.getString("profile")));
      }
      catalogue.commit();
    } catch (JsonException e) {
      throw damaged(BackupParts.CATALOGUE + ": " + e.getMessage());
    }
  }

  private void sendQuads(StreamRDF out) {
    try (InputStream in = new GZIPInputStream(stream(BackupParts.GRAPH), 1 << 16)) {
      RDFParser.source(in)
          .lang(Lang.NQUADS)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(out);
    } catch (RiotException e) {
      throw damaged(BackupParts.GRAPH + ": " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> names() {
    Set<String> names = new java.util.TreeSet<>();
    Enumeration<? extends ZipEntry> entries = zip.entries();
    Collections.list(entries).forEach(entry -> names.add(entry.getName()));
    return names;
  }

  private byte[] bytes(String name) {
    try (InputStream in = stream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw damaged(name + " cannot be read: " + e.getMessage());
    }
  }

  private InputStream stream(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new EOFException(name + " is missing");
    }
    return new BufferedInputStream(zip.getInputStream(entry), 1 << 16);
  }

  private StoreException damaged(String what) {
    return new StoreException(
        file + " is damaged, or no backup of Chancery: " + what + ". Take another one.");
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new StoreException("Cannot close " + file + ": " + e.getMessage(), e);
    }
  }
}
