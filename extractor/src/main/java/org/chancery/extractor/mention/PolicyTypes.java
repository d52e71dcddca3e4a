package org.chancery.extractor.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.chancery.extractor.language.WordFile;
import org.chancery.extractor.language.WordFile.Row;

/**
 * Says what type of policy a phrase names, by ordered patterns. Immutable and safe to share between
 * threads.
 */
public final class PolicyTypes {
  /** The type of a policy whose words say nothing. */
  public static final String OTHER = "Other";

  /** All types, by the local names of their concepts in the ontology. */
  public static final List<String> NAMES =
      List.of(
          "TradeAgreement",
          "Treaty",
          "Law",
          "ExecutiveAction",
          "TariffOrTax",
          "Sanction",
          "Immigration",
          "Security",
          "Infrastructure",
          "Diplomatic",
          "Economic",
          OTHER);

  /** Types that tell the form of a measure, with those of the matter that go before them. */
  private static final Map<String, Set<String>> NARROWER =
      Map.of(
          "Law", Set.of("Immigration", "Sanction", "TariffOrTax"),
          "ExecutiveAction", Set.of("Immigration", "Sanction", "TariffOrTax"),
          "Diplomatic", Set.of("Immigration", "Security"));

  private static final Pattern END_OF_CORE =
      Pattern.compile(" (?:of|on|for|to|with|against|between|toward|towards|from|in|along|that) ");

  private record Rule(String type, Pattern pattern) {}

  private final List<Rule> rules;

  private PolicyTypes(List<Rule> rules) {
    this.rules = rules;
  }

  /** The patterns that come with the extractor. */
  public static PolicyTypes standard() {
    return Holder.STANDARD;
  }

  private static PolicyTypes read() {
    List<Rule> rules = new ArrayList<>();
    for (Row row : WordFile.rows(PolicyTypes.class, "policy-types.tsv")) {
      if (!NAMES.contains(row.field(0))) {
        throw row.expected("a policy type of the ontology");
      }
      try {
        rules.add(new Rule(row.field(0), Pattern.compile(row.field(1), Pattern.CASE_INSENSITIVE)));
      } catch (PatternSyntaxException e) {
        throw (IllegalStateException) row.expected("a regular expression").initCause(e);
      }
    }
    return new PolicyTypes(List.copyOf(rules));
  }

  /**
   * The type of the policy that a phrase names.
   *
   * @param phrase the words of a mention, for example {@code 35 percent tariff on Mexican imports}
   * @return the local name of the concept in the ontology, for example {@code TariffOrTax}; {@value
   *     #OTHER} where the words say nothing
   */
  public String typeOf(String phrase) {
    Matcher end = END_OF_CORE.matcher(phrase);
    String core = end.find() ? phrase.substring(0, end.start()) : phrase;
    Optional<String> type = firstMatch(core);
    Optional<String> matter = firstMatch(phrase);
    boolean narrower =
        type.isPresent()
            && matter.isPresent()
            && NARROWER.getOrDefault(type.get(), Set.of()).contains(matter.get());
    return (narrower ? matter : type.or(() -> matter)).orElse(OTHER);
  }

  /**
   * The type of a policy by all its wordings, the fullest first: the first one that says anything
   * decides.
   */
  public String typeOf(List<String> phrases) {
    return phrases.stream()
        .map(this::typeOf)
        .filter(type -> !type.equals(OTHER))
        .findFirst()
        .orElse(OTHER);
  }

  /** The types that any words of a phrase tell, the surest first. */
  public List<String> allOf(String phrase) {
    return rules.stream()
        .filter(rule -> rule.pattern().matcher(phrase).find())
        .map(Rule::type)
        .distinct()
        .toList();
  }

  private Optional<String> firstMatch(String phrase) {
    return rules.stream()
        .filter(rule -> rule.pattern().matcher(phrase).find())
        .map(Rule::type)
        .findFirst();
  }

  private static final class Holder {
    static final PolicyTypes STANDARD = read();
  }
}
