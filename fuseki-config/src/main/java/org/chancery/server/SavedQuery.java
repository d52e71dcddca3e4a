package org.chancery.server;

/**
 * A query that comes with Chancery.
 *
 * @param name its file's name without the extension
 * @param title one line that says what it answers
 * @param comment what a reader should know about it
 * @param text the SPARQL query with its header
 */
public record SavedQuery(String name, String title, String comment, String text) {}
