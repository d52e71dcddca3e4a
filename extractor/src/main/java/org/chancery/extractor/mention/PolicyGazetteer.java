package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.ontology.GazetteerEntry;
import org.chancery.ontology.Wording;
import org.chancery.ontology.WordingKind;
import org.jspecify.annotations.Nullable;

/** Finds policies that the gazetteer knows. Immutable and safe to share between threads. */
final class PolicyGazetteer {
  private static final double CONFIDENCE = 0.95;
  private static final double AMBIGUOUS = 0.6;
  private static final int CAPITALISED_ACRONYM = 4;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private record Form(Pattern pattern, String iri, double confidence, int capitals) {}

  private final Map<String, List<Form>> formsByFirstWord = new HashMap<>();
  private final Map<String, List<Form>> excludedByFirstWord = new HashMap<>();

  PolicyGazetteer(List<GazetteerEntry.Policy> policies) {
    for (GazetteerEntry.Policy policy : policies) {
      for (Wording wording : policy.wordings()) {
        add(formsByFirstWord, wording.text(), form(wording, policy.iri()));
      }
      for (String phrase : policy.excludedPhrases()) {
        add(
            excludedByFirstWord,
            phrase,
            new Form(pattern(phrase, Pattern.CASE_INSENSITIVE), policy.iri(), 0, 0));
      }
    }
  }

  /** The longest wording at each place, in the order of the text. */
  List<Mention> find(AnnotatedText text) {
    List<Mention> found = new ArrayList<>();
    String view = text.view();
    Matcher word = WORD.matcher(view);
    int from = 0;
    while (word.find()) {
      if (word.start() < from) {
        continue;
      }
      String first = word.group().toLowerCase(Locale.ROOT);
      int excluded = longest(excludedByFirstWord.get(first), view, word.start()).end();
      Match match = longest(formsByFirstWord.get(first), view, word.start());
      if (match.form() != null && excluded <= match.end()) {
        Form form = match.form();
        found.add(
            new Mention(
                new Span(word.start(), match.end()),
                EntityType.POLICY,
                form.confidence(),
                "policy-gazetteer",
                form.iri()));
      }
      from = Math.max(from, Math.max(excluded, match.end()));
    }
    return found;
  }

  /** Behind an acronym in lower case: {@code Salt} of {@code Salt Lake City} is none. */
  private static final String NOT_IN_NAME = "(?! \\p{Lu})";

  private record Match(@Nullable Form form, int end) {}

  private static Match longest(@Nullable List<Form> forms, String view, int start) {
    Match best = new Match(null, 0);
    if (forms != null) {
      for (Form form : forms) {
        Matcher matcher = form.pattern().matcher(view).region(start, view.length());
        matcher.useTransparentBounds(true);
        if (matcher.lookingAt()
            && matcher.end() > best.end()
            && capitals(matcher.group()) >= form.capitals()) {
          best = new Match(form, matcher.end());
        }
      }
    }
    return best;
  }

  private static Form form(Wording wording, String iri) {
    boolean exact = wording.kind() == WordingKind.ABBREVIATION;
    double confidence = wording.ambiguous() ? AMBIGUOUS : CONFIDENCE;
    if (!exact) {
      return new Form(
          pattern(wording.text(), Pattern.CASE_INSENSITIVE),
          iri,
          confidence,
          capitals(wording.text()));
    }
    String text = wording.text();
    boolean word =
        PolicyWords.standard().has("acronyms that are words", text.toLowerCase(Locale.ROOT));
    boolean mayBeCapitalised =
        text.length() >= CAPITALISED_ACRONYM && !word && !wording.ambiguous();
    String capitalised = text.charAt(0) + text.substring(1).toLowerCase(Locale.ROOT);
    Pattern pattern =
        mayBeCapitalised
            ? Pattern.compile(body(text) + "|" + body(capitalised) + NOT_IN_NAME)
            : pattern(text, 0);
    return new Form(pattern, iri, confidence, 1);
  }

  /** How many words begin with a capital: a name in lower case is something else. */
  private static int capitals(String text) {
    return (int)
        WORD.matcher(text)
            .results()
            .filter(word -> Character.isUpperCase(word.group().charAt(0)))
            .count();
  }

  private static void add(Map<String, List<Form>> index, String text, Form form) {
    Matcher word = WORD.matcher(text);
    if (word.find()) {
      index
          .computeIfAbsent(word.group().toLowerCase(Locale.ROOT), key -> new ArrayList<>())
          .add(form);
    }
  }

  private static Pattern pattern(String text, int flags) {
    return Pattern.compile(body(text), flags);
  }

  private static String body(String text) {
    StringBuilder body = new StringBuilder("(?<![\\p{L}\\p{N}])");
    String[] words = text.strip().split("[\\s-]+", -1);
    for (int i = 0; i < words.length; i++) {
      body.append(i == 0 ? "" : "(?:\\s+|-\\s?)")
          .append(Pattern.quote(words[i].replace('’', '\'')));
    }
    return body.append("(?![\\p{L}\\p{N}])").toString();
  }
}
