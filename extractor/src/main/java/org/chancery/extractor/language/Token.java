package org.chancery.extractor.language;

import org.chancery.extractor.document.Span;

/**
 * A word or a mark. Immutable.
 *
 * @param index its place among all tokens of the article, from 0
 * @param span where it stands, in code points
 * @param text its words in the document's view (quotation marks and spaces folded to ASCII)
 * @param tag its universal part of speech ({@code NOUN}, {@code PROPN}, {@code VERB}, {@code AUX},
 *     {@code PUNCT} …)
 * @param pennTag its part of speech in the Penn Treebank's set ({@code NNS}, {@code VBD} …), which
 *     tells finite verbs from participles
 * @param lemma its dictionary form, in lower case unless it is a name
 */
public record Token(int index, Span span, String text, String tag, String pennTag, String lemma) {
  /** Whether the first character is an upper-case letter. */
  public boolean isCapitalised() {
    return Character.isUpperCase(text.charAt(0));
  }
}
