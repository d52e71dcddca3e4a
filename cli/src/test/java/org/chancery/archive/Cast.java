package org.chancery.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Who and what a story is about. No two people of a story have the same name.
 *
 * @param roles by the letter that stands for them in templates
 * @param words that stay the same throughout the story, by slot
 */
record Cast(Policy policy, Map<String, Role> roles, Map<String, String> words) {
  private static final List<String> FIXED = List.of("goods", "topic", "sector");

  static Cast of(World world, LocalDate day, Random random) {
    Policy policy = world.policy(random);
    Map<String, Role> roles = new LinkedHashMap<>();
    Post post = world.post(policy.first(), random);
    add(roles, "P", world.holder(post, day), post, false, random);
    Post abroad = world.post(policy.second(), random);
    add(roles, "Q", world.holder(abroad, day), abroad, false, random);
    Post colleague = world.post(policy.first(), random);
    add(roles, "R", world.holder(colleague, day), colleague, false, random);
    @Nullable Person before = world.predecessor(post, day);
    if (before != null) {
      add(roles, "F", before, post, true, random);
    }
    Map<String, String> words = new LinkedHashMap<>();
    Map<String, List<String>> lists = StoryWords.lists();
    FIXED.forEach(slot -> words.put(slot, StoryWords.pick(lists, slot, random)));
    return new Cast(policy, roles, words);
  }

  private static void add(
      Map<String, Role> roles,
      String key,
      Person person,
      Post post,
      boolean former,
      Random random) {
    List<Role> others = new ArrayList<>(roles.values());
    if (others.stream().noneMatch(other -> other.person().name().equals(person.name()))) {
      roles.put(key, new Role(person, post, former, style(person, others, random)));
    }
  }

  private static NameStyle style(Person person, List<Role> others, Random random) {
    NameStyle style = NameStyle.pick(person, random);
    boolean shared =
        others.stream().anyMatch(other -> other.person().surname().equals(person.surname()));
    return shared ? NameStyle.USUAL : style;
  }

  /** Whether two people of the story have this surname, so that it alone is not enough. */
  boolean isShared(String surname) {
    return roles.values().stream().filter(r -> r.person().surname().equals(surname)).count() > 1;
  }
}
