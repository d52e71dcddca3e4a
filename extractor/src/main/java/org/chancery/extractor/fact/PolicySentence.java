package org.chancery.extractor.fact;

import java.util.List;
import java.util.Optional;
import org.chancery.extractor.entity.ArticleEntities.Named;
import org.chancery.extractor.language.Sentence;

/**
 * A sentence that is about policies. Used by one thread.
 *
 * @param named mentions in the sentence
 * @param standIns words that stand for a policy without naming it
 * @param topic what is voted on where that is not said: the only policy of the sentence, or of the
 *     one before
 * @param scene the sentence's verbs and actors
 */
record PolicySentence(
    Sentence sentence,
    List<Named> named,
    List<Named> standIns,
    Optional<Named> topic,
    StanceScene scene) {}
