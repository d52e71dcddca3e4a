package org.chancery.extractor.mention;

import java.util.List;
import org.chancery.extractor.language.AnnotatedText;
import org.chancery.ontology.Gazetteer;
import org.jspecify.annotations.Nullable;

/** The finders and their order, in one place. */
public final class MentionFinders {
  private MentionFinders() {}

  /**
   * The finders of a usual extraction, to be applied in this order. Names of bodies come first,
   * because a country or person inside them is none; countries and bodies before offices, which
   * take them in or leave them out; people last, because titles tell them; then what only all
   * together tell.
   */
  public static List<MentionFinder> standard(Gazetteer gazetteer) {
    return of(gazetteer, new NameTagger(NameModel.bundled()), PolicyTagger.bundled());
  }

  /**
   * The same with names of people from elsewhere than the bundled model, and policies by rules
   * alone.
   *
   * @param names {@link NameCandidates#NONE} for rules alone
   */
  public static List<MentionFinder> standard(Gazetteer gazetteer, NameCandidates names) {
    return of(gazetteer, names, null);
  }

  /**
   * The finders with chosen models.
   *
   * @param names {@link NameCandidates#NONE} for rules alone
   * @param policies finds policies beside the rules, or null
   */
  public static List<MentionFinder> of(
      Gazetteer gazetteer, NameCandidates names, @Nullable PolicyTagger policies) {
    return List.of(
        new OrganizationFinder(gazetteer),
        new CountryFinder(gazetteer),
        new OrganizationSense(gazetteer),
        new OfficeFinder(gazetteer),
        new PersonFinder(gazetteer, names),
        new Precedence(),
        new PolicyFinder(gazetteer, policies));
  }

  /** All mentions that finders see in an article, in the order of the text. */
  public static List<Mention> findAll(List<MentionFinder> finders, AnnotatedText text) {
    List<Mention> mentions = List.of();
    for (MentionFinder finder : finders) {
      mentions = finder.find(text, mentions);
    }
    return mentions;
  }
}
