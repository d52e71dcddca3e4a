package org.chancery.extractor.claim;

import java.util.List;
import org.chancery.extractor.document.PartialDate;
import org.chancery.extractor.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * An attribution: a source is said to have stated, written, thought, intended or felt something
 * (PolNeAR's definition; Newell et al., LREC 2018). Immutable. Source, cue and content never
 * overlap; each may be discontinuous, its spans are in the order of the text.
 *
 * @param source the words that name the source; empty where there are none
 * @param cue the words that signal the attribution; empty where layout alone does
 * @param content what is attributed, quotation marks included; never empty
 * @param attribution how it is quoted
 * @param cueLemma the dictionary form of the cue's head word, or null without a cue
 * @param claimants ids of the article's entities that the source resolves to; empty when it is no
 *     named entity
 * @param claimantText the source's own words; null exactly when {@code source} is empty
 * @param claimantDescription the fullest wording that the article has for an unnamed source, the
 *     same wherever it speaks; null where the source has a name, is empty, or is a pronoun of
 *     nobody known
 * @param about ids of people, countries, organisations and policies mentioned inside the content,
 *     claimants left out
 * @param aboutInferred ids of those reached through pronouns
 * @param addressees ids of those spoken to
 * @param speechAct the local name of the speech act's concept in the ontology, for example {@code
 *     Assert}
 * @param polarity the local name of the concept, {@code Positive} or {@code Negative}
 * @param modality the local name of the concept, for example {@code Actual}
 * @param date when it was said, where the text says so, else null
 * @param confidence from 0 to 1
 * @param rule the rule or model that found it; a short stable name
 */
public record Claim(
    List<Span> source,
    List<Span> cue,
    List<Span> content,
    Attribution attribution,
    @Nullable String cueLemma,
    List<String> claimants,
    @Nullable String claimantText,
    @Nullable String claimantDescription,
    List<String> about,
    List<String> aboutInferred,
    List<String> addressees,
    String speechAct,
    String polarity,
    String modality,
    @Nullable PartialDate date,
    double confidence,
    String rule) {

  public Claim {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    claimants = List.copyOf(claimants);
    about = List.copyOf(about);
    aboutInferred = List.copyOf(aboutInferred);
    addressees = List.copyOf(addressees);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("a claim without content");
    }
  }
}
