package org.chancery.archive;

/**
 * Where an article names a person.
 *
 * @param begin offset of the name, without titles, in Unicode code points
 * @param end offset behind it
 * @param person who is meant: the same number in all articles of an archive
 * @param words the name as it stands there
 */
public record NameInText(int begin, int end, int person, String words) {}
