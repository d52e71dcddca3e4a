package org.chancery.extractor.language;

import java.util.Set;

/**
 * The word lists that settle doubtful sentence ends.
 *
 * @param openers capitalised words that open a sentence even after an abbreviation
 * @param replies verbs that carry on a sentence after a quoted question
 */
record SentenceWords(Set<String> openers, Set<String> replies) {
  static SentenceWords load() {
    return new SentenceWords(
        WordFile.words(SentenceWords.class, "sentence-openers.txt"),
        WordFile.words(SentenceWords.class, "reply-verbs.txt"));
  }
}
