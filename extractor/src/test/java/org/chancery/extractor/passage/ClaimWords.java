package org.chancery.extractor.passage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.extractor.document.Document;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.passage.Annotations.Said;

/**
 * A text's tokens for scoring claims: runs of word characters, or one other character that is no
 * space, so that it does not matter how an extractor splits words. Immutable.
 */
final class ClaimWords {
  private static final Pattern TOKEN =
      Pattern.compile("\\w+|[^\\w\\s]", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  /**
   * A claim as numbers of tokens.
   *
   * @param claim what it is made of
   */
  record Tokens(Said claim, Set<Integer> source, Set<Integer> cue, Set<Integer> content) {}

  private final List<Span> tokens = new ArrayList<>();
  private final Set<Integer> words = new HashSet<>();

  ClaimWords(Document document) {
    Matcher matcher = TOKEN.matcher(document.view());
    while (matcher.find()) {
      if (WORD.matcher(matcher.group()).matches()) {
        words.add(tokens.size());
      }
      tokens.add(new Span(matcher.start(), matcher.end()));
    }
  }

  List<Tokens> of(List<Said> claims) {
    return claims.stream()
        .map(claim -> new Tokens(claim, in(claim.source()), in(claim.cue()), in(claim.content())))
        .toList();
  }

  /** The tokens of which a span has at least one character. */
  Set<Integer> in(List<Span> spans) {
    Set<Integer> found = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      Span token = tokens.get(i);
      if (spans.stream().anyMatch(token::overlaps)) {
        found.add(i);
      }
    }
    return found;
  }

  /** Those that are no punctuation. */
  Set<Integer> words(Set<Integer> some) {
    return some.stream().filter(words::contains).collect(Collectors.toSet());
  }

  /** The share of the tokens of both that are of each; 0 where there are none. */
  static double jaccard(Set<Integer> some, Set<Integer> others) {
    Set<Integer> both = new HashSet<>(some);
    both.retainAll(others);
    int all = some.size() + others.size() - both.size();
    return all == 0 ? 0 : (double) both.size() / all;
  }
}
