package org.chancery.transfer;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.build.Arrival;
import org.chancery.build.ArticleRecords;
import org.chancery.build.BuildListener;
import org.chancery.build.BuildReport;
import org.chancery.build.Changes;
import org.chancery.build.InvalidBatchException;
import org.chancery.build.StoreWriter;
import org.chancery.extractor.Extraction;
import org.chancery.extractor.ExtractionJson;
import org.chancery.extractor.Extractor;
import org.chancery.extractor.correction.CorrectionException;
import org.chancery.extractor.identity.IdentityException;
import org.chancery.server.IntakeException;
import org.chancery.server.IntakeException.Reason;
import org.chancery.store.DocumentState;
import org.chancery.store.KnowledgeStore;

/** Writes batches into a store. For one thread at a time. */
final class BatchWriter {
  private final KnowledgeStore store;
  private final Extractor extractor;
  private final Clock clock;

  BatchWriter(KnowledgeStore store, Extractor extractor, Clock clock) {
    this.store = store;
    this.extractor = extractor;
    this.clock = clock;
  }

  /**
   * Writes a batch. Extractions are kept as they come, which nobody sees; where a later line is
   * refused, the next batch sweeps them away.
   */
  Report write(BatchReader batch) throws IOException {
    Map<String, DocumentState> before = store.documents();
    ArticleRecords records = new ArticleRecords(store, extractor);
    List<Arrival> arrivals = new ArrayList<>();
    Set<String> removals = new TreeSet<>();
    for (Entry entry = batch.next(); entry != null; entry = batch.next()) {
      if (entry.remove() != null) {
        removals.add(entry.remove());
      } else {
        arrivals.add(arrival(entry, batch, before, records));
      }
    }
    Messages messages = new Messages();
    try {
      BuildReport done =
          StoreWriter.of(store, extractor, batch.statements(), clock, batch.isStrict())
              .write(Changes.of(arrivals, removals), records, 0, messages);
      return new Report(done, messages.problems);
    } catch (InvalidBatchException e) {
      throw new IntakeException(
          Reason.INVALID, e.getMessage() + "\n" + String.join("\n", messages.problems), e);
    } catch (IdentityException | CorrectionException e) {
      if (batch.statements().sayNothing()) {
        throw e;
      }
      throw new IntakeException(Reason.MALFORMED, String.valueOf(e.getMessage()), e);
    }
  }

  private Arrival arrival(
      Entry entry, BatchReader batch, Map<String, DocumentState> before, ArticleRecords records)
      throws IntakeException {
    String id = String.valueOf(entry.article());
    String key = String.valueOf(entry.key());
    if (entry.extraction() == null) {
      DocumentState state = before.get(id);
      if (state == null || !state.extractionHash().equals(key)) {
        throw new IntakeException(
            Reason.CONFLICT,
            "Somebody else has changed or removed the article " + id + " meanwhile: build again.");
      }
      return records.keep(id, key, entry.source());
    }
    Extraction extraction = extraction(entry, batch);
    if (!extraction.id().equals(id) || !extraction.key().equals(key)) {
      throw batch.malformed("the extraction of " + id + " is not the one that its key stands for");
    }
    if (!extraction.configuration().equals(extractor.configuration())) {
      throw batch.malformed("the extraction of " + id + " was made with other settings");
    }
    return records.keep(extraction, entry.source());
  }

  private static Extraction extraction(Entry entry, BatchReader batch) throws IntakeException {
    try {
      return ExtractionJson.read(String.valueOf(entry.extraction()));
    } catch (IllegalArgumentException e) {
      throw batch.malformed(String.valueOf(e.getMessage()));
    }
  }

  /** Keeps what the client is to be told. */
  private static final class Messages implements BuildListener {
    private static final int MOST = 1000;

    final List<String> problems = new ArrayList<>();

    @Override
    public void problem(String message) {
      if (problems.size() < MOST) {
        problems.add(message);
      }
    }
  }
}
