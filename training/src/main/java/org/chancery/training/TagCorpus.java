package org.chancery.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import opennlp.tools.postag.POSSample;

/** Sentences with tags of the Penn Treebank. Stateless. */
final class TagCorpus {
  private static final int SILVER_WORD = 2;
  private static final int SILVER_TAG = 3;
  private static final int GUM_WORD = 1;
  private static final int GUM_TAG = 4;

  /** Tags of GUM that the Penn Treebank does not have, and one tag for both quotation marks. */
  private static final Map<String, String> SAME =
      Map.of("HYPH", ":", "NFP", ":", "ADD", "NN", "AFX", "JJ", "``", "''");

  private static final Map<String, String> BRACKETS = Map.of("-LRB-", "(", "-RRB-", ")");

  private TagCorpus() {}

  /** The sentences of PolNeAR's tool-made labels ({@code *.silver.tsv.gz}). */
  static List<POSSample> silver(Path labels) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(labels)), StandardCharsets.UTF_8))) {
      return read(reader, SILVER_WORD, SILVER_TAG);
    }
  }

  /** The sentences of GUM's documents. */
  static List<POSSample> gum(Path archive) throws IOException {
    List<POSSample> all = new ArrayList<>();
    for (String document : Archive.read(archive, ".conllu").values()) {
      try (BufferedReader reader = new BufferedReader(new StringReader(document))) {
        all.addAll(read(reader, GUM_WORD, GUM_TAG));
      }
    }
    return all;
  }

  private static List<POSSample> read(BufferedReader reader, int word, int tag) throws IOException {
    List<POSSample> samples = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      String[] fields = line.split("\t", -1);
      if (line.isBlank()) {
        add(words, tags, samples);
      } else if (fields.length > tag && !fields[tag].equals("_") && !fields[word].isBlank()) {
        words.add(plain(fields[word]));
        tags.add(SAME.getOrDefault(fields[tag], fields[tag]));
      }
    }
    add(words, tags, samples);
    return samples;
  }

  private static void add(List<String> words, List<String> tags, List<POSSample> samples) {
    if (!words.isEmpty()) {
      samples.add(new POSSample(words.toArray(String[]::new), tags.toArray(String[]::new)));
      words.clear();
      tags.clear();
    }
  }

  /** As the words of articles are read: straight marks. */
  private static String plain(String word) {
    return BRACKETS
        .getOrDefault(word, word)
        .replace('\u201C', '"')
        .replace('\u201D', '"')
        .replace('\u2018', '\'')
        .replace('\u2019', '\'')
        .replace("``", "\"")
        .replace("''", "\"");
  }
}
