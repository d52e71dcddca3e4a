package org.chancery.benchmarks.quotes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.ExtractorSettings;
import org.chancery.extractor.claim.Attribution;
import org.chancery.extractor.claim.Claim;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.mention.Mention;
import org.chancery.training.ScoredText;

/**
 * All of Chancery, from text to facts; of its claims the quoted parts. Quotations that it takes for
 * no claim (titles, scare quotes) are not among them.
 */
final class ChanceryQuotes implements QuoteFinding {
  private final Extractor extractor;

  /** With the models of claims, or by rules alone. */
  ChanceryQuotes(boolean claimModel) {
    this.extractor = Extractor.create(ExtractorSettings.defaults().withClaimModel(claimModel));
  }

  @Override
  public List<FoundQuote> find(QuotedText text) {
    Extraction extraction = extractor.extract(text.document());
    Map<String, Entity> entities = new HashMap<>();
    extraction.entities().forEach(entity -> entities.put(entity.id(), entity));
    ScoredText scored = new ScoredText(text.text());
    List<FoundQuote> found = new ArrayList<>();
    for (Claim claim : extraction.claims()) {
      List<Span> speaker =
          claim.claimants().stream()
              .flatMap(id -> Optional.ofNullable(entities.get(id)).stream())
              .flatMap(entity -> entity.mentions().stream())
              .map(Mention::span)
              .toList();
      for (Span quote : quoted(claim, scored)) {
        found.add(new FoundQuote(quote, claim.source(), speaker));
      }
    }
    return found;
  }

  private static List<Span> quoted(Claim claim, ScoredText scored) {
    List<Span> parts = new ArrayList<>();
    claim.content().forEach(span -> parts.addAll(scored.quoted(span)));
    // Single marks: these are quotations that only the claim knows of.
    return parts.isEmpty() && claim.attribution() == Attribution.DIRECT ? claim.content() : parts;
  }
}
