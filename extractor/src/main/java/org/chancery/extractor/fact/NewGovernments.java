package org.chancery.extractor.fact;

import java.util.regex.Pattern;
import org.chancery.extractor.entity.Entity;
import org.chancery.extractor.language.AnnotatedText;

/** Governments that are named, but not in office yet. */
final class NewGovernments {
  private static final Pattern TO_COME =
      Pattern.compile(
          "(?i)\\b(?:(?:ministers|cabinet|government|team|coalition|they|he|she) (?:will|is to|are to|is due to|are due to) (?:also )?be"
              + " sworn in|be sworn in as (?:[A-Z][a-z]+.s )?prime minister|prime minister[- ]designate|(?:asked|invited|tasked|charged|mandated) [^.;]{2,80}?\\b(?:form|put together|forming|assemble) (?:a|the|his|her|its)"
              + " (?:new |next |coalition )?(?:government|cabinet)|(?:proposed|planned|future) cabinet|cabinet list)");
  private static final Pattern POST =
      Pattern.compile(".*/(?:[a-z-]+-minister|head-of-government|deputy-head-of-government)");

  private NewGovernments() {}

  /** Whether an article says of a government that it is yet to come. */
  static boolean isToCome(AnnotatedText text) {
    return TO_COME.matcher(text.view()).find();
  }

  /** Whether an office is one of a government. */
  static boolean isPostOfOne(Entity.Office office) {
    return office.role() != null && POST.matcher(office.role()).matches();
  }
}
