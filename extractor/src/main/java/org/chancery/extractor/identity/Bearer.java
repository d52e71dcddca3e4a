package org.chancery.extractor.identity;

import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A person of one article with what tells namesakes apart.
 *
 * @param name the name without initials and suffixes, in its normal form
 * @param wordings the normal forms of all wordings, the name included
 * @param offices keys of the offices held of which is known whose they are
 * @param posts roles, else titles, of all offices held
 * @param countries IRIs of the states that those offices are of; never the European Union, whose
 *     officials come from its members
 * @param mentioned IRIs of all countries that the article mentions
 * @param home the IRI of the country that the article is mainly about, or null
 * @param date the article's date, or null
 */
record Bearer(
    Item item,
    String name,
    SortedSet<String> wordings,
    SortedSet<String> offices,
    SortedSet<String> posts,
    SortedSet<String> countries,
    SortedSet<String> mentioned,
    @Nullable String home,
    @Nullable LocalDate date) {}
