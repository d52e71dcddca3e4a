package org.chancery.benchmarks.names;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreEntityMention;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.chancery.extractor.mention.EntityType;

/**
 * Stanford CoreNLP's {@code ner} as it comes, on one thread. Its fine classes are read as ours; the
 * pronouns among its mentions are left out, which would only lower its precision.
 */
final class CoreNlp implements NameFinding {
  private static final Map<String, EntityType> TYPES =
      Map.of(
          "PERSON", EntityType.PERSON,
          "COUNTRY", EntityType.COUNTRY,
          "NATIONALITY", EntityType.COUNTRY,
          "TITLE", EntityType.OFFICE,
          "ORGANIZATION", EntityType.ORGANIZATION);
  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "him", "her", "his", "hers", "himself", "herself", "they", "them");

  private final StanfordCoreNLP pipeline;

  CoreNlp() {
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize,pos,lemma,ner");
    settings.setProperty("threads", "1");
    pipeline = new StanfordCoreNLP(settings);
  }

  @Override
  public Set<Named> find(GoldText text) {
    CoreDocument document = pipeline.processToCoreDocument(text.text());
    Set<Named> found = new HashSet<>();
    for (CoreEntityMention mention : document.entityMentions()) {
      EntityType type = TYPES.get(mention.entityType());
      if (type != null && !PRONOUNS.contains(mention.text().toLowerCase(Locale.ROOT))) {
        int begin = mention.charOffsets().first();
        int end = mention.charOffsets().second();
        found.add(
            new Named(
                text.text().codePointCount(0, begin), text.text().codePointCount(0, end), type));
      }
    }
    return found;
  }
}
