package org.chancery.extractor.correction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.chancery.extractor.profile.ArticleProfile;

/**
 * The profiles of articles without the facts that people reject. They are read from what is given
 * each time that they are gone through. Safe to share between threads where that is.
 */
public final class CorrectedArticles implements Iterable<ArticleProfile> {
  private final Iterable<ArticleProfile> articles;
  private final SortedMap<String, SortedSet<String>> rejected = new TreeMap<>();
  private final List<String> waiting = new ArrayList<>();

  /**
   * Corrects articles, which are gone through once now where any fact is rejected.
   *
   * @param documentIri gives the IRI of an article by its id
   */
  public CorrectedArticles(
      Iterable<ArticleProfile> articles,
      Corrections corrections,
      UnaryOperator<String> documentIri) {
    this.articles = articles;
    Set<String> found = new HashSet<>();
    if (corrections.rejectsAnything()) {
      for (ArticleProfile article : articles) {
        String document = documentIri.apply(article.id());
        SortedSet<String> names = new TreeSet<>(corrections.rejectedIn(document));
        if (!names.isEmpty()) {
          names.retainAll(article.factNames());
          names.forEach(name -> found.add(document + '#' + name));
          rejected.put(article.id(), Collections.unmodifiableSortedSet(names));
        }
      }
    }
    for (Correction correction : corrections.all()) {
      for (String fact : correction.rejects()) {
        if (!found.contains(fact)) {
          waiting.add(
              correction.place()
                  + ": expected a fact of the graph, found "
                  + fact
                  + "; the rejection waits until there is one");
        }
      }
    }
  }

  /** The names of the facts of an article that are rejected, see {@code FactNames}; sorted. */
  public SortedSet<String> rejectedIn(String id) {
    return rejected.getOrDefault(id, Collections.emptySortedSet());
  }

  /** The ids of the articles that have rejected facts, sorted. */
  public SortedSet<String> corrected() {
    SortedSet<String> ids = new TreeSet<>(rejected.keySet());
    ids.removeIf(id -> rejectedIn(id).isEmpty());
    return ids;
  }

  /** A message for each rejected fact that there is not. */
  public List<String> waiting() {
    return List.copyOf(waiting);
  }

  @Override
  public Iterator<ArticleProfile> iterator() {
    return rejected.isEmpty()
        ? articles.iterator()
        : StreamSupport.stream(articles.spliterator(), /* parallel= */ false)
            .map(article -> article.without(rejectedIn(article.id())))
            .iterator();
  }
}
