package org.chancery.extractor.profile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.extractor.Configuration;
import org.chancery.extractor.document.PartialDate;
import org.chancery.extractor.statement.Statement;
import org.jspecify.annotations.Nullable;

/** Turns a profile into JSON. For one profile, used by one thread. */
final class ProfileWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ArticleProfile profile;
  private final Map<String, Integer> places = new HashMap<>();

  ProfileWriter(ArticleProfile profile) {
    this.profile = profile;
    for (EntityProfile entity : profile.entities()) {
      places.put(entity.id(), places.size());
    }
  }

  ObjectNode json() {
    ObjectNode json = JSON.objectNode();
    json.put("format", ProfileJson.FORMAT);
    json.put("id", profile.id());
    json.put("key", profile.key());
    Configuration configuration = profile.configuration();
    json.set(
        "configuration",
        array(
            configuration.version(),
            configuration.hash(),
            configuration.baseIri(),
            configuration.textPolicy().name()));
    if (profile.date() != null) {
      json.put("date", profile.date().toString());
    }
    ArrayNode entities = json.putArray("entities");
    profile.entities().forEach(entity -> entities.add(entity(entity)));
    ArrayNode tenures = json.putArray("tenures");
    profile
        .tenures()
        .forEach(
            t ->
                tenures.add(
                    array(
                        name(t.name()),
                        place(t.holder()),
                        place(t.office()),
                        t.status().name(),
                        date(t.start()),
                        date(t.end()))));
    ArrayNode affiliations = json.putArray("affiliations");
    profile
        .affiliations()
        .forEach(
            a ->
                affiliations.add(
                    array(name(a.name()), place(a.member()), place(a.organization()))));
    ArrayNode policyFacts = json.putArray("policyFacts");
    profile
        .policyFacts()
        .forEach(
            p ->
                policyFacts.add(
                    array(
                        name(p.name()),
                        place(p.policy()),
                        p.relation().name(),
                        place(p.target()),
                        p.claim() == null ? null : name(p.claim()))));
    ArrayNode claims = json.putArray("claims");
    profile.claims().forEach(claim -> claims.add(claim(claim)));
    return json;
  }

  private ArrayNode entity(EntityProfile entity) {
    List<@Nullable Object> fields = new ArrayList<>();
    fields.add(entity.type().name());
    fields.add(entity.id());
    fields.add(entity.name());
    fields.add(entity.otherNames());
    fields.add(entity.evidence());
    fields.add(entity.mentions());
    fields.add(entity.reference());
    switch (entity.type()) {
      case PERSON -> {
        fields.add(entity.gender());
        fields.add(entity.seat());
      }
      case OFFICE -> {
        fields.add(entity.title());
        fields.add(entity.role());
        fields.add(place(entity.jurisdiction()));
        fields.add(place(entity.body()));
        fields.add(entity.place());
        fields.add(entity.local() ? 1 : null);
      }
      case POLICY -> fields.add(entity.policyType());
      default -> {
        // Nothing more is known of countries and organisations.
      }
    }
    return array(fields.toArray());
  }

  private ArrayNode claim(ArticleProfile.ClaimNote claim) {
    Statement statement = claim.statement();
    return array(
        name(claim.name()),
        claim.span().begin(),
        claim.span().end(),
        claim.claimants().stream().map(this::place).toList(),
        statement == null ? null : statement.words().toString(),
        statement == null ? null : statement.excerpt(),
        statement == null ? null : statement.manner().name(),
        statement != null && statement.negative() ? 1 : null);
  }

  /** The place of an entity among those of the profile. */
  private @Nullable Integer place(@Nullable String id) {
    if (id == null) {
      return null;
    }
    Integer place = places.get(id);
    if (place == null) {
      throw new IllegalArgumentException("no entity " + id + " in " + profile.id());
    }
    return place;
  }

  /** Without the kind, which the list tells. */
  private static String name(String factName) {
    return factName.substring(factName.indexOf('_') + 1);
  }

  private static @Nullable String date(@Nullable PartialDate date) {
    return date == null ? null : date.toString();
  }

  /** The values, without those at the end that are null. */
  private static ArrayNode array(@Nullable Object... values) {
    int length = values.length;
    while (length > 0 && values[length - 1] == null) {
      length--;
    }
    ArrayNode array = JSON.arrayNode(length);
    for (int i = 0; i < length; i++) {
      Object value = values[i];
      if (value instanceof Integer number) {
        array.add(number);
      } else if (value instanceof Collection<?> several) {
        array.add(array(several.toArray()));
      } else {
        array.add((String) value);
      }
    }
    return array;
  }
}
