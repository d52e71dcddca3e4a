package org.chancery.build;

/**
 * What a build did. Immutable.
 *
 * @param articles in the store now
 * @param added articles that were not there before
 * @param changed articles that were there with another text, other metadata or other settings
 * @param unchanged given articles that were there already, word for word
 * @param removed articles that were there and are there no longer
 * @param rewritten articles whose graphs were written, those included whose identities others
 *     changed
 * @param refused pieces of input that could not be read
 * @param quadsAdded quads that the store did not hold before
 * @param quadsRemoved quads that it holds no longer
 */
public record BuildReport(
    int articles,
    int added,
    int changed,
    int unchanged,
    int removed,
    int rewritten,
    int refused,
    long quadsAdded,
    long quadsRemoved) {}
