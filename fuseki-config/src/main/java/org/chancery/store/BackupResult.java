package org.chancery.store;

import java.util.List;

/**
 * What a backup holds.
 *
 * @param documents how many articles
 * @param withoutRecord ids of those whose record of extraction the store has lost; to be built
 *     again where their text is
 */
public record BackupResult(int documents, List<String> withoutRecord) {
  public BackupResult {
    withoutRecord = List.copyOf(withoutRecord);
  }
}
