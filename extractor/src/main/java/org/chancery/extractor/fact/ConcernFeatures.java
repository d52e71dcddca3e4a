package org.chancery.extractor.fact;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.fact.ConcernCandidate.Near;
import org.chancery.extractor.fact.ConcernCandidate.Pair;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.language.Token;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.PolicyHeads;
import org.chancery.extractor.sequence.FeatureBuffer;
import org.chancery.extractor.sequence.FeatureHash;

/**
 * What a model sees of a policy and a country: where the country stands by the policy, what rules
 * say of them, and how much the article is about the country. For one thread at a time.
 */
final class ConcernFeatures {
  private static final int FAR = 8;
  private static final int PATH = 6;
  private static final int OFTEN = 4;
  private static final int NEXT_LEFT = 2;
  private static final int NEXT_RIGHT = 3;
  private static final int LONGEST_LINK = 3;

  /** What stands between the countries of a list. */
  private static final Set<String> LINKS = Set.of(",", "and", "or", "the", "-", "/", "&");

  private final AnnotatedText text;
  private final FactCollector ruled;
  private final ConcernFinder concerns;
  private final ArticleEntities entities;
  private final PolicyHeads heads = PolicyHeads.standard();
  private final int mostMentions;

  ConcernFeatures(
      AnnotatedText text, ArticleEntities entities, FactCollector ruled, ConcernFinder concerns) {
    this.text = text;
    this.entities = entities;
    this.ruled = ruled;
    this.concerns = concerns;
    this.mostMentions =
        entities.all().stream()
            .filter(entity -> entity.type() == EntityType.COUNTRY)
            .mapToInt(entity -> entity.mentions().size())
            .max()
            .orElse(0);
  }

  /**
   * Two mentions by the places of their tokens in the article.
   *
   * @param place where the country stands by the policy, in a word
   * @param listHead the first token of the list of countries that the country stands in
   */
  private record Meeting(
      Near near, int first, int last, int begin, int end, String place, int listHead) {}

  /** Writes the features of one pair, as those of one token. */
  void write(Pair pair, FeatureBuffer out) {
    Set<String> features = new LinkedHashSet<>();
    String type = type(pair.policy().entity());
    List<Meeting> meetings = pair.near().stream().map(this::meeting).toList();
    String best = meetings.get(0).place();
    features.add("bias");
    features.add("type " + type);
    features.add("best " + best);
    features.add("best " + best + " " + type);
    features.add(
        "places "
            + meetings.stream()
                .map(Meeting::place)
                .distinct()
                .sorted()
                .collect(Collectors.joining("+")));
    features.add("times " + Math.min(OFTEN, meetings.size()) + " " + best);
    meetings.forEach(meeting -> around(meeting, type, features));
    known(pair, type, best, features);
    counted(pair, type, best, features);
    for (String feature : features) {
      out.add(FeatureHash.of(feature));
    }
    out.endToken();
  }

  private static String type(Entity policy) {
    return policy instanceof Entity.Policy known ? known.policyType() : "-";
  }

  private Meeting meeting(Near near) {
    List<Token> country = text.tokensIn(near.country().mention().span());
    List<Token> policy = text.tokensIn(near.policy().mention().span());
    int first = country.get(0).index();
    int last = country.get(country.size() - 1).index();
    int begin = policy.get(0).index();
    int end = policy.get(policy.size() - 1).index();
    String place;
    if (first <= end && last >= begin) {
      place = first == begin ? "edge" : "inside";
    } else if (near.apart() != 0) {
      place = near.apart() < 0 ? "sentence before" : "sentence after";
    } else if (last < begin) {
      place = begin - last <= NEXT_LEFT ? "left" : "before";
    } else {
      place = first - end <= NEXT_RIGHT ? "right" : "behind";
    }
    return new Meeting(near, first, last, begin, end, place, listHead(first, near.country()));
  }

  /** What rules and the gazetteer say. */
  private void known(Pair pair, String type, String best, Set<String> features) {
    Entity policy = pair.policy().entity();
    List<String> facts = ruled.relations(policy.id(), pair.country().entity().id());
    facts.forEach(fact -> features.add("ruled " + fact));
    features.add("ruled " + facts + " " + best);
    features.add("known party " + concerns.isKnownParty(policy, pair.country()) + " " + type);
    features.add("own " + concerns.isOwn(policy, pair.country()));
  }

  /** How much the article is about the country, and about the policy. */
  private void counted(Pair pair, String type, String best, Set<String> features) {
    Entity country = pair.country().entity();
    int count = country.mentions().size();
    boolean most = count >= mostMentions;
    features.add("count " + Math.min(OFTEN, count) + (most ? " most" : "") + " " + best);
    features.add("most " + most + " " + type + " " + best);
    int named = pair.policy().entity().mentions().size();
    features.add("policy count " + Math.min(OFTEN, named));
    features.add("country " + country.name());
  }

  /** What words stand by the two mentions. */
  private void around(Meeting meeting, String type, Set<String> features) {
    String place = meeting.place();
    int head = meeting.listHead();
    String preposition = lemma(head - 1).equals("the") ? lemma(head - 2) : lemma(head - 1);
    boolean adjective = text.tokens().get(meeting.last()).pennTag().startsWith("J");
    Span policy = meeting.near().policy().mention().span();
    String noun = heads.headOf(text.document().words(policy)).orElse("-");
    features.add(place + (adjective ? " adjective" : " name"));
    features.add(place + (adjective ? " adjective " : " name ") + type);
    features.add(place + " prep " + preposition);
    features.add(place + " prep " + preposition + " " + type);
    features.add(place + " prep " + preposition + " " + noun);
    features.add(place + " noun " + noun);
    features.add(place + " next " + lemma(meeting.last() + 1));
    features.add(place + " two before " + lemma(head - 2) + " " + lemma(head - 1));
    features.add(place + " listed " + (head != meeting.first()));
    if (meeting.near().apart() != 0) {
      return;
    }
    if (meeting.last() < meeting.begin()) {
      between(place, meeting.last() + 1, meeting.begin(), features);
    } else if (meeting.first() > meeting.end()) {
      between(place, meeting.end() + 1, meeting.first(), features);
    }
  }

  private void between(String place, int from, int to, Set<String> features) {
    int verbs = 0;
    int marks = 0;
    StringBuilder path = new StringBuilder();
    for (Token token : text.tokens().subList(from, to)) {
      String tag = token.pennTag();
      path.append(' ').append(token.lemma());
      if (tag.startsWith("VB")) {
        verbs++;
        features.add(place + " verb " + token.lemma());
      } else if (tag.equals("IN") || tag.equals("TO")) {
        features.add(place + " over " + token.lemma());
      } else if (token.tag().equals("PUNCT")) {
        marks++;
      }
    }
    if (to - from <= PATH) {
      features.add(place + " path" + path);
    }
    features.add(place + " distance " + Math.min(FAR, (to - from) / 2));
    features.add(place + " verbs " + Math.min(2, verbs) + " marks " + Math.min(2, marks));
  }

  /** The first token of the list of countries that a country stands in, or its own. */
  private int listHead(int first, Named country) {
    int head = first;
    Sentence sentence = text.sentenceAt(country.mention().span().begin()).orElseThrow();
    List<Named> named = entities.within(sentence.span());
    for (int i = named.size() - 1; i >= 0; i--) {
      List<Token> other = text.tokensIn(named.get(i).mention().span());
      int behind = other.get(other.size() - 1).index() + 1;
      if (named.get(i).mention().type() == EntityType.COUNTRY && behind < head) {
        if (!isList(text.tokens().subList(behind, head))) {
          return head;
        }
        head = other.get(0).index();
      }
    }
    return head;
  }

  private static boolean isList(List<Token> between) {
    return between.size() <= LONGEST_LINK
        && between.stream().allMatch(token -> LINKS.contains(token.lemma()));
  }

  private String lemma(int place) {
    List<Token> tokens = text.tokens();
    return place < 0 || place >= tokens.size() ? "-" : tokens.get(place).lemma();
  }
}
