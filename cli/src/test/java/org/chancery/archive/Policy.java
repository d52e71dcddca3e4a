package org.chancery.archive;

/** An agreement that two countries are about to make. */
record Policy(String name, Country first, Country second) {}
