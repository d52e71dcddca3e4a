package org.chancery.extractor.fact;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.ontology.Gazetteer;
import org.chancery.ontology.GazetteerEntry;
import org.chancery.ontology.WordingKind;

/**
 * The posts that fields of government imply: {@code finance} the finance minister. Immutable and
 * safe to share between threads.
 */
final class Fields {
  private static final String MINISTERS = "/cabinet-minister";

  private static final Pattern MINISTRY =
      Pattern.compile("(?i)(?:(.+) ministry|ministry (?:of|for) (?:the )?(.+))");

  private final Map<String, Post> posts = new HashMap<>();

  /**
   * A post.
   *
   * @param title with the words of the field
   * @param role the IRI of its role
   * @param label the role's own title
   */
  record Post(String title, String role, String label) {}

  Fields(Gazetteer gazetteer) {
    Map<String, GazetteerEntry.Role> roles = new HashMap<>();
    for (GazetteerEntry.Role role : gazetteer.roles()) {
      boolean minister = role.broader() != null && role.broader().endsWith(MINISTERS);
      if (role.portfolio() != null && minister && !role.manyHolders()) {
        roles.putIfAbsent(role.portfolio(), role);
      }
    }
    for (GazetteerEntry.Portfolio portfolio : gazetteer.portfolios()) {
      GazetteerEntry.Role role = roles.get(portfolio.iri());
      if (role != null) {
        forms(portfolio, role);
      }
    }
  }

  private void forms(GazetteerEntry.Portfolio portfolio, GazetteerEntry.Role role) {
    portfolio
        .wordings()
        .forEach(
            wording -> {
              boolean before = wording.kind() == WordingKind.BEFORE;
              String form = wording.text();
              String title = before ? form + " minister" : "minister of " + form;
              Post post = new Post(title, role.iri(), role.label());
              String key = form.toLowerCase(Locale.ROOT);
              if (before) {
                posts.put(key, post);
              } else if (wording.kind() == WordingKind.AFTER) {
                posts.putIfAbsent(key, post);
              }
            });
  }

  /** The post of a field in these words, in any case; empty where they name none. */
  Optional<Post> of(String words) {
    return Optional.ofNullable(posts.get(words.toLowerCase(Locale.ROOT)));
  }

  /** The post of the head of a ministry of this name. */
  Optional<Post> ofMinistry(String name) {
    Matcher matcher = MINISTRY.matcher(name);
    return matcher.matches()
        ? of(matcher.group(1) == null ? matcher.group(2) : matcher.group(1))
        : Optional.empty();
  }
}
