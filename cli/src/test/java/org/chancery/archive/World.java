package org.chancery.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an archive writes about: countries, posts and who holds them when, agreements. It grows with
 * the size of the archive, as more pages of news name more people. Immutable once made.
 */
final class World {
  private static final LocalDate LAST_DAY = LocalDate.of(2024, 6, 30);
  private static final int MOST_DAYS = 7000;
  private static final int LEAD_DAYS = 1500;
  private static final double RESHUFFLED = 0.2;

  private final List<Country> countries;
  private final LocalDate firstDay;
  private final int days;
  private final Map<Country, List<Post>> posts = new HashMap<>();
  private final Map<Post, NavigableMap<LocalDate, Person>> holders = new HashMap<>();
  private final List<Person> people = new ArrayList<>();
  private final Map<Person, List<Term>> terms = new HashMap<>();
  private final List<Policy> policies;
  private final Names names = new Names();
  private final double homonyms;

  /** A time for which somebody holds a post; the last day is no longer part of it. */
  private record Term(LocalDate from, LocalDate until) {
    boolean overlaps(Term other) {
      return from.isBefore(other.until) && other.from.isBefore(until);
    }
  }

  World(ArchiveSettings settings) {
    Random random = new Random(Seeds.mix(settings.seed(), 1));
    List<Country> all = Country.all();
    countries = all.subList(0, Math.max(3, Math.min(all.size(), settings.size() / 40)));
    days = Math.max(200, Math.min(MOST_DAYS, settings.size() * 4));
    firstDay = LAST_DAY.minusDays(days);
    homonyms = settings.homonyms();
    for (Country country : countries) {
      List<Post> own = postsOf(country, settings.size(), random);
      posts.put(country, own);
      own.forEach(post -> holders.put(post, fill(post, random)));
    }
    policies = policies(Math.max(4, Math.min(500, settings.size() / 20)), random);
  }

  private List<Post> postsOf(Country country, int size, Random random) {
    List<Post> own = new ArrayList<>();
    for (List<String> line : WordFiles.read("posts.tsv", 4)) {
      if (Integer.parseInt(line.get(3)) <= size) {
        Post.Kind kind = Post.Kind.valueOf(line.get(0).toUpperCase(Locale.ROOT));
        String title =
            line.get(1)
                .replace("{head}", country.head())
                .replace("{party}", country.parties().get(0))
                .replace("{neighbour}", other(country, random).name());
        own.add(new Post(kind, title, country, Integer.parseInt(line.get(2))));
      }
    }
    return own;
  }

  private NavigableMap<LocalDate, Person> fill(Post post, Random random) {
    NavigableMap<LocalDate, Person> line = new TreeMap<>();
    LocalDate from = firstDay.minusDays(LEAD_DAYS - (long) random.nextInt(400));
    @Nullable Person last = null;
    while (from.isBefore(LAST_DAY)) {
      LocalDate until = from.plusDays(150 + random.nextInt(1400));
      Term term = new Term(from, until);
      Person person = appoint(post, term, last, random);
      terms.computeIfAbsent(person, p -> new ArrayList<>()).add(term);
      line.put(from, person);
      from = until;
      last = person;
    }
    return line;
  }

  /** Somebody new, or, after a reshuffle, somebody who held another post before. */
  private Person appoint(Post post, Term term, @Nullable Person last, Random random) {
    if (random.nextDouble() < RESHUFFLED) {
      List<Person> known =
          people.stream()
              .filter(person -> person.country().equals(post.country()) && !person.equals(last))
              .filter(person -> isFreeFor(person, term))
              .toList();
      if (!known.isEmpty()) {
        return known.get(random.nextInt(known.size()));
      }
    }
    Person person = named(post.country(), random);
    people.add(person);
    return person;
  }

  private boolean isFreeFor(Person person, Term term) {
    return terms.getOrDefault(person, List.of()).stream().noneMatch(term::overlaps);
  }

  private Person named(Country country, Random random) {
    Person person = names.person(people.size(), country, random);
    if (!people.isEmpty() && random.nextDouble() < homonyms) {
      Person other = people.get(random.nextInt(people.size()));
      Person namesake =
          new Person(
              person.id(),
              other.given(),
              person.middle(),
              other.surname(),
              other.female(),
              country,
              person.party());
      if (!other.country().equals(country) && names.isFree(namesake)) {
        return namesake;
      }
    }
    return person;
  }

  private List<Policy> policies(int number, Random random) {
    Map<String, List<String>> words = StoryWords.lists();
    Set<String> taken = new LinkedHashSet<>();
    List<Policy> made = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      String name =
          StoryWords.pick(words, "policyword", random)
              + " "
              + StoryWords.pick(words, "policytopic", random)
              + " "
              + StoryWords.pick(words, "policytype", random);
      Country first = countries.get(random.nextInt(countries.size()));
      if (taken.add(name)) {
        made.add(new Policy(name, first, other(first, random)));
      }
    }
    return List.copyOf(made);
  }

  private Country other(Country country, Random random) {
    while (true) {
      Country other = countries.get(random.nextInt(countries.size()));
      if (!other.equals(country)) {
        return other;
      }
    }
  }

  /** The day on which one of so many articles appears. */
  LocalDate day(int article, int articles) {
    return firstDay.plusDays((long) article * days / articles);
  }

  /** Some agreement; few of them are much in the news. */
  Policy policy(Random random) {
    double share = random.nextDouble();
    return policies.get((int) (share * share * policies.size()));
  }

  /** Some post of a country, the weightier ones more often. */
  Post post(Country country, Random random) {
    List<Post> own = Objects.requireNonNull(posts.get(country));
    int weights = own.stream().mapToInt(Post::weight).sum();
    int at = random.nextInt(weights);
    for (Post post : own) {
      at -= post.weight();
      if (at < 0) {
        return post;
      }
    }
    throw new IllegalStateException("weights of posts");
  }

  /** Who holds a post on a day. */
  Person holder(Post post, LocalDate day) {
    return Objects.requireNonNull(line(post).floorEntry(day)).getValue();
  }

  /** Who held it before that, or null where nobody is known. */
  @Nullable Person predecessor(Post post, LocalDate day) {
    Map.Entry<LocalDate, Person> now = Objects.requireNonNull(line(post).floorEntry(day));
    Map.Entry<LocalDate, Person> before = line(post).lowerEntry(now.getKey());
    return before == null ? null : before.getValue();
  }

  private NavigableMap<LocalDate, Person> line(Post post) {
    return Objects.requireNonNull(holders.get(post));
  }
}
