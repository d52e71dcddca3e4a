package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.util.featuregen.FeatureGeneratorUtil;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Token;

/**
 * What the model of people's names sees of each word of an article: the word and its neighbours,
 * their shapes and tags, whether lists of names or earlier finders know them, and how the same word
 * stands elsewhere in the article. Handed to OpenNLP as additional context, in training and in use
 * alike; {@link NameFactory} takes it from there. Immutable.
 */
public final class NameFeatures {
  /** Kinds of features, so that each can be measured. */
  public enum Group {
    /** Words in lower case. */
    WORDS,
    /** Capitals, digits, marks. */
    SHAPES,
    /** Beginnings and ends of words. */
    AFFIXES,
    /** Parts of speech. */
    TAGS,
    /** Lists of given names, surnames, forms of address, occupations, places. */
    LISTS,
    /** Bodies, countries and offices found before. */
    MENTIONS,
    /** How the word stands elsewhere in the article. */
    ARTICLE
  }

  /** The features of the bundled model. */
  public static final Set<Group> USED = Set.copyOf(EnumSet.allOf(Group.class));

  /** How many features of each word stand first that count together with the last decision. */
  static final int KEYS = 2;

  private static final int REACH = 2;
  private static final int LONGEST_AFFIX = 4;
  private static final String NOTHING = "-";

  private final Words words;
  private final Set<Group> groups;
  private final BitSet bodies;
  private final BitSet countries;
  private final BitSet offices;
  private final Set<String> lowerCase = new HashSet<>();
  private final Set<String> addressed = new HashSet<>();
  private final Set<String> afterGivenName = new HashSet<>();
  private final Set<String> acting = new HashSet<>();
  private final String[] lists;

  /**
   * The features of an article.
   *
   * @param earlier bodies, countries and offices that were found before
   */
  public NameFeatures(AnnotatedText text, List<Mention> earlier, Set<Group> groups) {
    this.words = new Words(text);
    this.groups = Set.copyOf(groups);
    this.bodies = MentionList.places(earlier, EntityType.ORGANIZATION, words);
    this.countries = MentionList.places(earlier, EntityType.COUNTRY, words);
    this.offices = MentionList.places(earlier, EntityType.OFFICE, words);
    this.lists = new String[words.size()];
    for (int place = 0; place < words.size(); place++) {
      lists[place] = lists(place);
      look(place);
    }
  }

  /** The features of each of some tokens that follow each other in one sentence. */
  public String[][] of(List<Token> tokens) {
    int begin = tokens.get(0).index();
    int end = begin + tokens.size();
    String[][] features = new String[tokens.size()][];
    for (int place = begin; place < end; place++) {
      features[place - begin] = of(place, begin, end).toArray(String[]::new);
    }
    return features;
  }

  private List<String> of(int place, int begin, int end) {
    List<String> features = new ArrayList<>();
    features.add("k" + lists[place] + '|' + shape(place));
    features.add("w" + words.lower(place));
    for (int i = place - REACH; i <= place + REACH; i++) {
      boolean inside = i >= begin && i < end;
      String at = Integer.toString(i - place);
      if (groups.contains(Group.WORDS) && i != place) {
        features.add("w" + at + (inside ? words.lower(i) : NOTHING));
      }
      if (groups.contains(Group.SHAPES) && inside) {
        features.add("s" + at + shape(i));
      }
      if (groups.contains(Group.TAGS) && inside) {
        features.add("t" + at + words.tag(i));
      }
      if (inside && !lists[i].isEmpty()) {
        features.add("l" + at + lists[i]);
      }
    }
    addPairs(place, begin, end, features);
    if (groups.contains(Group.AFFIXES)) {
      addAffixes(words.lower(place), features);
    }
    if (groups.contains(Group.ARTICLE)) {
      addArticle(place, features);
    }
    return features;
  }

  private void addPairs(int place, int begin, int end, List<String> features) {
    String before = place > begin ? words.lower(place - 1) : NOTHING;
    String after = place + 1 < end ? words.lower(place + 1) : NOTHING;
    String shape = groups.contains(Group.SHAPES) ? shape(place) : "";
    if (groups.contains(Group.WORDS)) {
      features.add("b" + before + ' ' + shape);
      features.add("a" + shape + ' ' + after);
    }
    if (groups.contains(Group.LISTS)) {
      String left = place > begin ? lists[place - 1] : NOTHING;
      String right = place + 1 < end ? lists[place + 1] : NOTHING;
      features.add("L" + left + '|' + lists[place] + '|' + shape);
      features.add("R" + lists[place] + '|' + shape + '|' + right);
      features.add("M" + left + '|' + shape + '|' + right);
    }
    if (groups.contains(Group.SHAPES)) {
      String left = place > begin ? shape(place - 1) : NOTHING;
      String right = place + 1 < end ? shape(place + 1) : NOTHING;
      features.add("S" + left + shape + right + (words.isFirst(place) ? "^" : ""));
    }
  }

  private static void addAffixes(String word, List<String> features) {
    for (int length = 2; length <= LONGEST_AFFIX && length < word.length(); length++) {
      features.add("p" + word.substring(0, length));
      features.add("e" + word.substring(word.length() - length));
    }
  }

  private void addArticle(int place, List<String> features) {
    String word = words.word(place);
    if (!words.isCapitalised(place)) {
      return;
    }
    StringBuilder seen = new StringBuilder("d");
    append(seen, 'c', lowerCase.contains(words.lower(place)));
    append(seen, 'h', addressed.contains(word));
    append(seen, 'g', afterGivenName.contains(word));
    append(seen, 'v', acting.contains(word));
    append(seen, '^', words.isFirst(place));
    append(seen, 't', words.inTitleCase(place));
    features.add(seen.toString());
    features.add(seen + "|" + lists[place]);
  }

  private String shape(int place) {
    return words.isInitial(place) ? "init" : FeatureGeneratorUtil.tokenFeature(words.word(place));
  }

  /** What is known of a word: one letter for each list and each earlier finder that has it. */
  private String lists(int place) {
    StringBuilder known = new StringBuilder();
    if (groups.contains(Group.LISTS)) {
      String word = words.word(place);
      String lower = words.lower(place);
      append(known, 'G', GivenNames.isGivenName(word));
      append(known, 'F', FamilyNames.isFamilyName(word));
      append(known, 'f', FamilyNames.isAlsoWord(word));
      append(known, 'H', Honorifics.isHonorific(word));
      append(known, 'O', PersonWords.isOccupation(lower));
      append(known, 'P', Places.isPlace(word));
      append(known, 'E', PersonWords.endsOtherName(word));
      append(known, 'N', PersonWords.isNoName(word));
      append(known, 'p', PersonWords.isParticle(word));
      append(known, 'X', PersonWords.isSuffix(word));
      append(
          known,
          'V',
          words.tag(place).equals("VERB") && PersonWords.isPersonVerb(words.lemma(place)));
    }
    if (groups.contains(Group.MENTIONS)) {
      append(known, 'B', bodies.get(place));
      append(known, 'C', countries.get(place));
      append(known, 'T', offices.get(place));
    }
    return known.toString();
  }

  private static void append(StringBuilder known, char letter, boolean holds) {
    if (holds) {
      known.append(letter);
    }
  }

  /** Remembers how a word stands here, for the same word elsewhere. */
  private void look(int place) {
    String word = words.word(place);
    if (!words.isWord(place)) {
      return;
    }
    if (!words.isCapitalised(place)) {
      lowerCase.add(word.toLowerCase(Locale.ROOT));
      return;
    }
    boolean spaced = words.isSpacedFromNext(place - 1);
    if (spaced && (Honorifics.isHonorific(words.word(place - 1)) || offices.get(place - 1))) {
      addressed.add(word);
    }
    if (spaced && words.isCapitalised(place - 1) && GivenNames.isGivenName(words.word(place - 1))) {
      afterGivenName.add(word);
    }
    if (words.tag(place + 1).equals("VERB") && PersonWords.isPersonVerb(words.lemma(place + 1))) {
      acting.add(word);
    }
  }
}
