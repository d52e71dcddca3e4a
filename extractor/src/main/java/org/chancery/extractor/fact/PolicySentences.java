package org.chancery.extractor.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.entity.ArticleEntities;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.extractor.language.Sentence;
import org.chancery.extractor.mention.EntityType;

/**
 * Finds the sentences of an article that name a policy, or mean one. Immutable; may be shared
 * between threads.
 */
final class PolicySentences {
  private final StanceLexicon lexicon;
  private final Chunker chunker;

  PolicySentences(StanceLexicon lexicon) {
    this.lexicon = lexicon;
    this.chunker = new Chunker(lexicon);
  }

  /** The sentences in the order of the text. */
  List<PolicySentence> of(AnnotatedText text, ArticleEntities entities, List<Claim> claims) {
    List<PolicySentence> found = new ArrayList<>();
    if (entities.mentions(EntityType.POLICY).isEmpty()) {
      return found;
    }
    PolicyAnaphors anaphors = new PolicyAnaphors(lexicon, text, entities);
    for (Sentence sentence : text.sentences()) {
      List<Named> named =
          entities.within(sentence.span()).stream()
              .filter(one -> one.mention().type() == EntityType.POLICY)
              .toList();
      List<Named> standIns = anaphors.find(sentence);
      Optional<Named> topic = anaphors.topic(sentence);
      if (!named.isEmpty() || !standIns.isEmpty() || topic.isPresent()) {
        Actors actors = new Actors(lexicon, text, entities, claims, sentence);
        StanceScene scene = StanceScene.of(lexicon, chunker, sentence.tokens(), actors);
        found.add(new PolicySentence(sentence, named, standIns, topic, scene));
      }
    }
    return found;
  }
}
