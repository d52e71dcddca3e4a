package org.chancery.archive;

/**
 * A person in the part that she or he plays in one story.
 *
 * @param post held, or once held
 * @param former whether the post is held no longer
 * @param style how the story writes the name
 */
record Role(Person person, Post post, boolean former, NameStyle style) {}
