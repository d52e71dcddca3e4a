package org.chancery.extractor.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * Profiles as compact JSON: equal profiles give equal bytes. Arrays stand in place of objects, and
 * entities are referred to by their place in the profile. Safe to share between threads.
 */
public final class ProfileJson {
  /** Grows with every change of the form: profiles of another one cannot be read. */
  public static final int FORMAT = 3;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ProfileJson() {}

  /** The profile as one line of JSON in UTF-8, without an end of line. */
  public static byte[] write(ArticleProfile profile) {
    try {
      return MAPPER.writeValueAsBytes(new ProfileWriter(profile).json());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write the profile of " + profile.id(), e);
    }
  }

  /**
   * A profile that {@link #write} has written.
   *
   * @throws IllegalArgumentException when the bytes are none or of another {@link #FORMAT}, with
   *     the place of the error
   */
  public static ArticleProfile read(byte[] json) {
    JsonNode tree;
    try {
      tree = MAPPER.readTree(json);
    } catch (IOException e) {
      throw new IllegalArgumentException("not a profile: " + e.getMessage(), e);
    }
    return new ProfileReader(tree).profile();
  }
}
