package org.chancery.extractor.statement;

/**
 * What is claimed, as far as it is needed to find it again. Immutable.
 *
 * @param words all of them
 * @param manner what is done with them
 * @param negative whether they are said not to be so, or not to be said
 * @param excerpt the beginning of the words, for a label
 */
public record Statement(WordCodes words, Manner manner, boolean negative, String excerpt) {}
