package org.chancery.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder of corpora.
 *
 * @param folder with {@code polnear/}, {@code gum/}, {@code uner/} and {@code wikigold/}
 */
record Corpora(Path folder) {
  /** PolNeAR's training part with the labels that came with it. */
  List<LabelledText> polnear() throws IOException {
    return SilverCorpus.read(file("polnear/train.tar.gz"), file("polnear/train.silver.tsv.gz"));
  }

  List<LabelledText> gum() throws IOException {
    return GumCorpus.read(file("gum/gum.tar.gz"));
  }

  /** Universal NER's English Web Treebank, development part. */
  List<LabelledText> uner() throws IOException {
    return IobCorpus.read(file("uner/en_ewt-ud-dev.iob2.gz"));
  }

  List<LabelledText> wikigold() throws IOException {
    return IobCorpus.read(file("wikigold/wikigold.conll.gz"));
  }

  private Path file(String name) throws NoSuchFileException {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString(), null, "expected a corpus there");
    }
    return file;
  }
}
