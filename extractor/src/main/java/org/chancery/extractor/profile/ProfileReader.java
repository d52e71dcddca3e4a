package org.chancery.extractor.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chancery.extractor.Configuration;
import org.chancery.extractor.TextPolicy;
import org.chancery.extractor.document.Span;
import org.chancery.extractor.fact.PolicyRelation;
import org.chancery.extractor.fact.TenureStatus;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.statement.Manner;
import org.chancery.extractor.statement.Statement;
import org.chancery.extractor.statement.WordCodes;
import org.jspecify.annotations.Nullable;

/** Turns JSON into a profile. For one profile, used by one thread. */
final class ProfileReader {
  private final JsonNode json;
  private final List<String> ids = new ArrayList<>();

  ProfileReader(JsonNode json) {
    this.json = json;
  }

  /** The profile; an {@link IllegalArgumentException} tells where it is none. */
  ArticleProfile profile() {
    JsonNode format = json.path("format");
    if (!format.isInt() || format.intValue() != ProfileJson.FORMAT) {
      throw new IllegalArgumentException(
          "not a profile of format "
              + ProfileJson.FORMAT
              + (format.isMissingNode() ? "" : ", but of format " + format.asText()));
    }
    String id = text("id");
    for (JsonNode entity : json.path("entities")) {
      ids.add(entity.path(1).asText());
    }
    return new ArticleProfile(
        id,
        text("key"),
        configuration(),
        date(),
        each("entities", fields -> entity(id, fields)),
        each("tenures", this::tenure),
        each("affiliations", this::affiliation),
        each("policyFacts", this::policyFact),
        each("claims", this::claim));
  }

  private String text(String field) {
    JsonNode value = json.path(field);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("not a profile: " + field + ": expected a string");
    }
    return value.textValue();
  }

  private Configuration configuration() {
    ProfileFields fields = new ProfileFields(json.path("configuration"), "configuration", ids);
    return new Configuration(
        fields.text(), fields.text(), fields.text(), fields.constant(TextPolicy.class));
  }

  private @Nullable LocalDate date() {
    if (!json.has("date")) {
      return null;
    }
    try {
      return LocalDate.parse(text("date"));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a profile: date: expected a day", e);
    }
  }

  private <T> List<T> each(String field, Function<ProfileFields, T> read) {
    JsonNode array = json.path(field);
    if (!array.isArray()) {
      throw new IllegalArgumentException("not a profile: " + field + ": expected an array");
    }
    List<T> values = new ArrayList<>(array.size());
    for (JsonNode one : array) {
      values.add(read.apply(new ProfileFields(one, field + '[' + values.size() + ']', ids)));
    }
    return values;
  }

  private EntityProfile entity(String document, ProfileFields fields) {
    EntityType type = fields.constant(EntityType.class);
    String id = fields.text();
    String name = fields.text();
    List<String> otherNames = fields.texts();
    String evidence = fields.text();
    int mentions = fields.number();
    String reference = fields.optionalText();
    boolean person = type == EntityType.PERSON;
    boolean office = type == EntityType.OFFICE;
    String gender = person ? fields.optionalText() : null;
    String seat = person ? fields.optionalText() : null;
    return new EntityProfile(
        document,
        id,
        type,
        name,
        otherNames,
        reference,
        evidence,
        mentions,
        office ? fields.text() : "",
        office ? fields.optionalText() : null,
        office ? fields.optionalEntity() : null,
        office ? fields.optionalEntity() : null,
        office ? fields.optionalText() : null,
        office && fields.flag(),
        type == EntityType.POLICY ? fields.optionalText() : null,
        seat,
        gender);
  }

  private ArticleProfile.TenureNote tenure(ProfileFields fields) {
    return new ArticleProfile.TenureNote(
        FactNames.TENURE + '_' + fields.text(),
        fields.entity(),
        fields.entity(),
        fields.constant(TenureStatus.class),
        fields.optionalDate(),
        fields.optionalDate());
  }

  private ArticleProfile.AffiliationNote affiliation(ProfileFields fields) {
    return new ArticleProfile.AffiliationNote(
        FactNames.AFFILIATION + '_' + fields.text(), fields.entity(), fields.entity());
  }

  private ArticleProfile.PolicyNote policyFact(ProfileFields fields) {
    return new ArticleProfile.PolicyNote(
        FactNames.POLICY_FACT + '_' + fields.text(),
        fields.entity(),
        fields.constant(PolicyRelation.class),
        fields.entity(),
        claimName(fields.optionalText()));
  }

  private static @Nullable String claimName(@Nullable String name) {
    return name == null ? null : FactNames.CLAIM + '_' + name;
  }

  private ArticleProfile.ClaimNote claim(ProfileFields fields) {
    String name = FactNames.CLAIM + '_' + fields.text();
    Span span = fields.span();
    List<String> claimants = fields.entities();
    WordCodes words = fields.optionalWords();
    return new ArticleProfile.ClaimNote(
        name, span, claimants, words == null ? null : statement(words, fields));
  }

  private static Statement statement(WordCodes words, ProfileFields fields) {
    String excerpt = fields.text();
    Manner manner = fields.constant(Manner.class);
    return new Statement(words, manner, fields.flag(), excerpt);
  }
}
