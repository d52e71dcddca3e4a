package org.chancery.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Corpora with a token and its label on each line: Universal NER (columns by tabs, {@code # newdoc}
 * before a document, labels that begin with {@code B} or {@code I}) and Wikigold (columns by a
 * space, {@code -DOCSTART-}, {@code B} only between names that touch). Blank lines end sentences.
 */
final class IobCorpus {
  private static final String ORIGINAL = "# text = ";

  private IobCorpus() {}

  /** The documents of a file, gzipped or not. */
  static List<LabelledText> read(Path file) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                file.toString().endsWith(".gz")
                    ? new GZIPInputStream(Files.newInputStream(file))
                    : Files.newInputStream(file),
                StandardCharsets.UTF_8))) {
      return read(reader);
    }
  }

  private record Line(String token, char label) {}

  private static List<LabelledText> read(BufferedReader reader) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    RunningText text = new RunningText();
    List<Line> sentence = new ArrayList<>();
    String original = "";
    boolean inName = false;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.startsWith("# newdoc") || line.startsWith("-DOCSTART-")) {
        end(text, texts);
        text = new RunningText();
      } else if (line.startsWith(ORIGINAL)) {
        original = line.substring(ORIGINAL.length());
      } else if (line.isBlank()) {
        add(sentence, original, text);
        sentence.clear();
        original = "";
        inName = false;
      } else if (!(line.startsWith("# ") && line.indexOf('\t') < 0)) {
        boolean numbered = line.contains("\t");
        String[] fields = line.split(numbered ? "\t" : " ", -1);
        String label = fields[numbered ? 2 : 1];
        boolean person = label.endsWith("-PER");
        boolean begins = person && (!inName || label.startsWith("B"));
        sentence.add(new Line(fields[numbered ? 1 : 0], begins ? 'B' : person ? 'I' : 'O'));
        inName = person;
      }
    }
    add(sentence, original, text);
    end(text, texts);
    return texts;
  }

  /** Spaces stand as in the original text where that is given, but never before {@code 's}. */
  private static void add(List<Line> sentence, String original, RunningText text) {
    int at = 0;
    for (Line line : sentence) {
      int found = original.indexOf(line.token(), at);
      if (found < 0) {
        text.add(line.token(), line.label());
      } else {
        text.addAfter(line.token(), line.label(), found > at || at == 0);
        at = found + line.token().length();
      }
    }
    text.endSentence();
  }

  private static void end(RunningText text, List<LabelledText> texts) {
    LabelledText labelled = text.labelled("d" + (texts.size() + 1));
    if (labelled != null) {
      texts.add(labelled);
    }
  }
}
