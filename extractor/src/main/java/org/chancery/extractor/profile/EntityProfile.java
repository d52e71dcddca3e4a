package org.chancery.extractor.profile;

import java.util.ArrayList;
import java.util.List;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.mention.Mention;
import org.jspecify.annotations.Nullable;

/**
 * An entity of an article without its mentions. Immutable.
 *
 * @param document the id of the article
 * @param id unique within the article
 * @param name the fullest name that the article supports; never blank
 * @param otherNames every other wording seen in the article, sorted
 * @param reference the IRI of the gazetteer entry that this is, or null
 * @param evidence where it is first mentioned, as {@code BEGIN_END} in code points; its id where it
 *     is not
 * @param mentions how many there are; 0 for what is only implied
 * @param title for offices, else an empty string
 * @param role for offices, else null
 * @param jurisdiction for offices: the id of a country of the article, or null
 * @param body for offices: the id of an organisation of the article, or null
 * @param place for offices: the region or city whose post it is, or null
 * @param local for offices: whether it is a post below the state
 * @param policyType for policies, else null
 * @param seat for people: the region for which they sit in a legislature, or null
 * @param gender for people: {@code female}, {@code male} or null where the article does not tell
 */
public record EntityProfile(
    String document,
    String id,
    EntityType type,
    String name,
    List<String> otherNames,
    @Nullable String reference,
    String evidence,
    int mentions,
    String title,
    @Nullable String role,
    @Nullable String jurisdiction,
    @Nullable String body,
    @Nullable String place,
    boolean local,
    @Nullable String policyType,
    @Nullable String seat,
    @Nullable String gender) {
  public EntityProfile {
    otherNames = List.copyOf(otherNames);
  }

  /** What an entity of a document is. */
  static EntityProfile of(String document, Entity entity) {
    String title = "";
    String role = null;
    String jurisdiction = null;
    String body = null;
    String place = null;
    boolean local = false;
    String policyType = null;
    String seat = null;
    String gender = null;
    if (entity instanceof Entity.Office office) {
      title = office.title();
      role = office.role();
      jurisdiction = office.jurisdiction();
      body = office.body();
      place = office.place();
      local = office.local();
    } else if (entity instanceof Entity.Policy policy) {
      policyType = policy.policyType();
    } else if (entity instanceof Entity.Person person) {
      seat = person.seat();
      gender = person.gender();
    }
    return new EntityProfile(
        document,
        entity.id(),
        entity.type(),
        entity.name(),
        entity.otherNames(),
        entity.reference(),
        evidence(entity),
        entity.mentions().size(),
        title,
        role,
        jurisdiction,
        body,
        place,
        local,
        policyType,
        seat,
        gender);
  }

  /** The name and every other wording. */
  public List<String> allNames() {
    List<String> names = new ArrayList<>(otherNames);
    names.add(name);
    return names;
  }

  private static String evidence(Entity entity) {
    if (entity.mentions().isEmpty()) {
      return entity.id();
    }
    Mention first = entity.mentions().get(0);
    return first.span().begin() + "_" + first.span().end();
  }
}
