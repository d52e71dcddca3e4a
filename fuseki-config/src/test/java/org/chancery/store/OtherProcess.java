package org.chancery.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;

/**
 * A process of its own that opens a store, may be in the middle of an update, and waits to be
 * ended.
 */
final class OtherProcess {
  private static final String READY = "ready";

  private OtherProcess() {}

  /** Starts the process and returns when it has the store open. */
  static Process holding(Path store) throws IOException {
    return start(store, "hold");
  }

  /** Starts the process and returns when it has written a part of an update that never ends. */
  static Process updating(Path store) throws IOException {
    return start(store, "update");
  }

  /** Starts the process and returns when it has loaded a part of an edition that never ends. */
  static Process replacing(Path store) throws IOException {
    return start(store, "replace");
  }

  /** Starts the process and returns when it says that it serves the store. */
  static Process serving(Path store, boolean takesArticles) throws IOException {
    return start(store, takesArticles ? "take articles" : "serve");
  }

  /** Starts the process and returns when it is about to compact the store. */
  static Process compacting(Path store) throws IOException {
    return start(store, "compact");
  }

  /**
   * Starts a process that writes 20 MB in one update, and ends.
   *
   * @param shell what comes before the command of the process in a shell, such as a limit
   * @param ballast fills the disk as soon as the update has begun to write; the empty path for no
   *     ballast
   */
  static Process enlarging(Path store, String shell, Path ballast) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            "bash",
            "-c",
            shell + " exec \"$0\" \"$@\"",
            java,
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + store.resolveSibling("crash.log"),
            "-cp",
            System.getProperty("java.class.path"),
            OtherProcess.class.getName(),
            store.toString(),
            "enlarge",
            ballast.toString())
        .redirectErrorStream(true)
        .start();
  }

  private static void enlarge(KnowledgeStore store, Path ballast) {
    if (!ballast.toString().isEmpty()) {
      Path nodes = store.databaseFolder().resolve("Data-0001/nodes-data.obj");
      Thread filler = new Thread(() -> fill(ballast, nodes), "ballast");
      filler.setDaemon(true);
      filler.start();
    }
    try {
      store.apply(enlargement());
      System.out.println("done");
    } catch (RuntimeException | Error e) {
      System.out.println("failed: " + e);
    }
  }

  /** An update of 20 MB. */
  static StoreUpdate enlargement() {
    Node graph = NodeFactory.createURI("urn:x-test:large");
    return StoreUpdate.of(
        List.of(
            new GraphReplacement(
                graph,
                stream -> {
                  for (int i = 0; i < 4_000; i++) {
                    Node node = NodeFactory.createURI("urn:x-test:node" + i);
                    Node text = NodeFactory.createLiteralString(("word" + i + " ").repeat(600));
                    stream.quad(Quad.create(graph, node, RDFS.label.asNode(), text));
                  }
                })));
  }

  private static void fill(Path ballast, Path growing) {
    try {
      long before = Files.size(growing);
      while (Files.size(growing) == before) {
        Thread.onSpinWait();
      }
      try (OutputStream out = Files.newOutputStream(ballast)) {
        byte[] zeros = new byte[4096];
        while (true) {
          out.write(zeros);
        }
      }
    } catch (IOException e) {
      System.out.println("full: " + e.getMessage());
    }
  }

  private static Process start(Path store, String what) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                store.toString(),
                what)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    String line = output.readLine();
    if (line == null || !line.startsWith(READY)) {
      process.destroyForcibly();
      throw new IOException("expected \"" + READY + "\", got " + line);
    }
    return process;
  }

  public static void main(String[] arguments) {
    try (KnowledgeStore store = KnowledgeStore.open(Path.of(arguments[0]))) {
      if (arguments[1].equals("enlarge")) {
        enlarge(store, Path.of(arguments[2]));
        return;
      }
      if (arguments[1].equals("update")) {
        store.putExtraction("9999999999999999", new byte[] {1});
        Node graph = NodeFactory.createURI("urn:x-test:unfinished");
        GraphReplacement written = new GraphReplacement(graph, OtherProcess::write);
        GraphReplacement endless =
            new GraphReplacement(
                NodeFactory.createURI("urn:x-test:endless"), stream -> hold(store));
        store.apply(StoreUpdate.of(List.of(written, endless)));
      } else if (arguments[1].equals("replace")) {
        Node graph = NodeFactory.createURI("urn:x-test:unfinished");
        store.replaceAll(
            stream -> {
              for (int i = 0; i < 20_000; i++) {
                Node node = NodeFactory.createURI("urn:x-test:node" + i);
                stream.quad(Quad.create(graph, node, RDFS.label.asNode(), node));
              }
              hold(store);
            },
            entries -> {});
      }
      if (arguments[1].equals("serve") || arguments[1].equals("take articles")) {
        store.announceServer(
            URI.create("http://localhost:4711/"), arguments[1].equals("take articles"));
      }
      if (arguments[1].equals("compact")) {
        System.out.println(READY + " " + store.folder());
        store.compact();
      }
      hold(store);
    }
  }

  private static void write(StreamRDF stream) {
    for (int i = 0; i < 20_000; i++) {
      Node node = NodeFactory.createURI("urn:x-test:node" + i);
      stream.triple(Triple.create(node, RDFS.label.asNode(), node));
    }
  }

  private static void hold(KnowledgeStore store) {
    System.out.println(READY + " " + store.folder());
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
