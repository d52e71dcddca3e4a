package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.List;
import org.chancery.ontology.BodyName;

/**
 * Bodies by a common name that many states share: "the Foreign Ministry", "the Supreme Court". Such
 * a name counts where it is capitalised; that of a ministry in small letters too, since a field of
 * government in it tells which one it is.
 */
final class CommonBodies {
  private static final String MINISTRY = "ministry";

  private final Words words;
  private final Phrases<BodyName> names;

  CommonBodies(Words words, Phrases<BodyName> names) {
    this.words = words;
    this.names = names;
  }

  List<Mention> find() {
    List<Mention> found = new ArrayList<>();
    for (Phrases.Match<BodyName> match : names.find(words.text().view())) {
      int begin = words.begin(match.span());
      int end = words.end(match.span());
      if (begin < end && (isName(begin, end) || isMinistry(begin, end))) {
        found.add(MentionList.mention(match.span(), EntityType.ORGANIZATION, "body-name"));
      }
    }
    return found;
  }

  private boolean isName(int begin, int end) {
    if (words.inTitleCase(begin) || (words.isFirst(begin) && end == begin + 1)) {
      return false;
    }
    for (int i = begin; i < end; i++) {
      if (!words.isCapitalised(i) && !words.lower(i).matches("of|for|the|and")) {
        return false;
      }
    }
    return true;
  }

  private boolean isMinistry(int begin, int end) {
    return end > begin + 1
        && !words.inTitleCase(begin)
        && !words.isCapitalised(end - 1)
        && (words.word(end - 1).equals(MINISTRY) || words.word(begin).equals(MINISTRY));
  }
}
