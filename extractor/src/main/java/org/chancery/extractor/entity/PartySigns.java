package org.chancery.extractor.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.language.WordFile.Row;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.chancery.extractor.mention.Places;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.jspecify.annotations.Nullable;

/**
 * The letters and words beside a politician's name that say the party: {@code (D-N.Y.)}, {@code
 * Republican Sen.}, {@code Tory MP}. They are no mention of the party. Immutable and safe to share
 * between threads.
 */
public final class PartySigns {
  /**
   * A sign beside a name.
   *
   * @param span the letters or the word that says the party
   * @param party the IRI of the party in the gazetteer
   * @param partyName the party's usual name
   */
  public record Sign(Span span, String party, String partyName) {}

  private record Form(
      boolean before,
      String when,
      Pattern pattern,
      String party,
      String partyName,
      String country) {}

  private static final String FILE = "party-signs.tsv";
  private static final String USUAL_COUNTRY = "US";
  private static final Set<String> CONDITIONS = Set.of("always", "state", "named", "home");
  private static final int REACH = 80;

  private final List<Form> forms = new ArrayList<>();
  private final Map<String, String> countries = new HashMap<>();

  /**
   * The signs for the parties that a gazetteer has.
   *
   * @throws IllegalStateException when the table that comes with the extractor is broken; the
   *     message says where
   */
  public PartySigns(Gazetteer gazetteer) {
    for (GazetteerEntry.Country country : gazetteer.countries()) {
      countries.put(country.iri(), country.iri());
    }
    for (GazetteerEntry.Organization body : gazetteer.organizations()) {
      String country = body.country();
      if (country != null) {
        countries.put(body.iri(), country);
      }
    }
    for (Row row : WordFile.rows(PartySigns.class, FILE)) {
      String code = row.field(4).isEmpty() ? USUAL_COUNTRY : row.field(4);
      String country = gazetteer.country(code).map(GazetteerEntry.Country::iri).orElse("");
      gazetteer.organizations().stream()
          .filter(body -> body.label().equals(row.field(3)) && country.equals(body.country()))
          .findFirst()
          .ifPresent(body -> forms.add(form(row, body.iri(), country)));
    }
  }

  private static Form form(Row row, String party, String country) {
    boolean before = row.field(0).equals("before");
    if ((!before && !row.field(0).equals("after")) || !CONDITIONS.contains(row.field(1))) {
      throw row.expected("before or after, and always, state, named or home");
    }
    try {
      Pattern pattern = Pattern.compile(row.field(2));
      return new Form(before, row.field(1), pattern, party, row.field(3), country);
    } catch (PatternSyntaxException e) {
      throw (IllegalStateException) row.expected("a regular expression").initCause(e);
    }
  }

  /**
   * The signs beside a person's name, in the order of the table.
   *
   * @param person where the name stands
   * @param mentions the article's, which tell whether it speaks of the party's country
   */
  public List<Sign> beside(AnnotatedText text, Span person, Collection<Mention> mentions) {
    String view = text.view();
    int begin = text.sentenceAt(person.begin()).map(one -> one.span().begin()).orElse(0);
    int lineEnd = view.indexOf('\n', person.end());
    int end = Math.min(lineEnd < 0 ? view.length() : lineEnd, person.end() + REACH);
    List<Sign> signs = new ArrayList<>();
    for (Form form : forms) {
      int from = form.before() ? Math.max(begin, person.begin() - REACH) : person.end();
      String words = view.substring(from, form.before() ? person.begin() : end);
      Matcher matcher = form.pattern().matcher(words);
      if (matcher.find() && holds(form, matcher, mentions)) {
        Span span = new Span(from + matcher.start("sign"), from + matcher.end("sign"));
        signs.add(new Sign(span, form.party(), form.partyName()));
      }
    }
    return signs;
  }

  /** The IRIs of the parties that signs beside the people of an article say, sorted. */
  Set<String> parties(AnnotatedText text, List<Mention> mentions) {
    Set<String> parties = new TreeSet<>();
    for (Mention mention : mentions) {
      if (mention.type() == EntityType.PERSON) {
        beside(text, mention.span(), mentions).forEach(sign -> parties.add(sign.party()));
      }
    }
    return parties;
  }

  private boolean holds(Form form, Matcher matcher, Collection<Mention> mentions) {
    return switch (form.when()) {
      case "state" -> isState(matcher.group("state"));
      case "named" -> mentions.stream().anyMatch(one -> form.country().equals(countryOf(one)));
      case "home" -> isMostNamed(form.country(), mentions);
      default -> true;
    };
  }

  /** Whether an article names no country, with its bodies, more often than this one. */
  private boolean isMostNamed(String country, Collection<Mention> mentions) {
    Map<String, Integer> counts = new HashMap<>();
    for (Mention mention : mentions) {
      String named = countryOf(mention);
      if (named != null) {
        counts.merge(named, 1, Integer::sum);
      }
    }
    int own = counts.getOrDefault(country, 0);
    return own > 0 && counts.values().stream().allMatch(count -> count <= own);
  }

  private @Nullable String countryOf(Mention mention) {
    return mention.reference() == null ? null : countries.get(mention.reference());
  }

  private static boolean isState(String words) {
    return Places.isUsState(words)
        || Places.isUsState(words.split(" ", -1)[0])
        || (words.endsWith(".") && Places.isUsState(words.substring(0, words.length() - 1)));
  }
}
