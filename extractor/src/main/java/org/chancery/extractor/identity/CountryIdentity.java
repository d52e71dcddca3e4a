package org.chancery.extractor.identity;

import java.util.List;
import org.chancery.extractor.mention.EntityType;
import org.chancery.extractor.profile.EntityProfile;

/** Countries are entries of the gazetteer. */
final class CountryIdentity {
  private CountryIdentity() {}

  static Clusters settle(List<Profile> profiles) {
    Clusters clusters = new Clusters();
    for (Profile profile : profiles) {
      for (EntityProfile item : profile.items(EntityType.COUNTRY)) {
        String iri = item.reference();
        clusters.join(
            iri == null ? Keys.name(Names.normal(item.name())) : Keys.of(iri),
            item,
            "gazetteer entry");
      }
    }
    return clusters;
  }
}
