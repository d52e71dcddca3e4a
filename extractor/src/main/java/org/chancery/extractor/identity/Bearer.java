package org.chancery.extractor.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.chancery.extractor.profile.EntityProfile;
import org.jspecify.annotations.Nullable;

/**
 * A person of one article with what tells namesakes apart.
 *
 * @param form the fullest name
 * @param wordings the normal forms of all wordings, the name included
 * @param posts what the article says that the person holds or held
 * @param countries IRIs of the states that those posts are of; never the European Union, whose
 *     officials come from its members
 * @param bodies keys of the organisations that the article says the person belongs to
 * @param mentioned IRIs of all countries that the article mentions
 * @param company the normal forms of the full names of everybody whom the article names, the bearer
 *     too
 * @param present IRIs of the gazetteer's organisations that the article mentions
 * @param home the IRI of the country that the article is mainly about, or null
 * @param date the article's date, or null
 */
record Bearer(
    EntityProfile item,
    NameForm form,
    SortedSet<String> wordings,
    List<Post> posts,
    SortedSet<String> countries,
    SortedSet<String> bodies,
    SortedSet<String> mentioned,
    SortedSet<String> company,
    SortedSet<String> present,
    @Nullable String home,
    @Nullable LocalDate date) {

  /** The name without initials and suffix, in its normal form. */
  String name() {
    return form.text();
  }

  /** Keys of the offices of which is known whose they are. */
  SortedSet<String> offices() {
    SortedSet<String> offices = new TreeSet<>();
    for (Post post : posts) {
      if (post.office() != null) {
        offices.add(post.office());
      }
    }
    return offices;
  }

  /** Roles, else titles, of all posts. */
  SortedSet<String> roles() {
    SortedSet<String> roles = new TreeSet<>();
    posts.forEach(post -> roles.add(post.post()));
    return roles;
  }

  /** Whether the article mentions one of the countries or organisations, or no country at all. */
  boolean fits(Set<String> served) {
    return mentioned.isEmpty()
        || mentioned.stream().anyMatch(served::contains)
        || present.stream().anyMatch(served::contains);
  }
}
