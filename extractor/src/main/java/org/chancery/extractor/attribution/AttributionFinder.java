package org.chancery.extractor.attribution;

import java.util.List;

/** Finds source, cue and content of attributions; those that rules make or a model. */
public interface AttributionFinder {
  /** In the order of the text, by cue; no word has two roles, but sources may be shared. */
  List<Attributed> find(Reading reading);
}
