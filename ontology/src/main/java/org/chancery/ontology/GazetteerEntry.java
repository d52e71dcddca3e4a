package org.chancery.ontology;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing or kind of thing that the gazetteers know, with the words that stand for it. References
 * to other entries are their IRIs; concepts of the ontology are given by their local name, such as
 * {@code TradeAgreement}. Immutable and safe to share between threads; lists are sorted.
 */
public sealed interface GazetteerEntry {
  /** The IRI of the entry, under the base that the gazetteer was loaded with. */
  String iri();

  /** The name that a person would use; never blank. */
  String label();

  /** Every wording, the label included, each text once for each kind. */
  List<Wording> wordings();

  /** Longer phrases that contain a wording and mean something else. */
  List<String> excludedPhrases();

  /** IRIs of the same thing elsewhere. */
  List<String> sameAs();

  /**
   * A country, the European Union, or a former state.
   *
   * @param isoCode ISO 3166-1 alpha-2, or 3166-3 for a former state
   * @param isoCode3 ISO 3166-1 alpha-3, or null where there is none
   */
  record Country(
      String iri,
      String label,
      List<Wording> wordings,
      List<String> excludedPhrases,
      List<String> sameAs,
      String isoCode,
      @Nullable String isoCode3)
      implements GazetteerEntry {}

  /**
   * A named body.
   *
   * @param kind the local name of its kind's concept, or null
   * @param country the IRI of the state that it belongs to, or null
   */
  record Organization(
      String iri,
      String label,
      List<Wording> wordings,
      List<String> excludedPhrases,
      List<String> sameAs,
      @Nullable String kind,
      @Nullable String country)
      implements GazetteerEntry {}

  /**
   * A treaty, law, programme, doctrine.
   *
   * @param policyType the local name of its type's concept
   * @param parties IRIs of the countries and organisations that are party to it, where that is
   *     stable
   * @param jurisdiction the IRI of the country whose policy it is, or null
   */
  record Policy(
      String iri,
      String label,
      List<Wording> wordings,
      List<String> excludedPhrases,
      List<String> sameAs,
      String policyType,
      List<String> parties,
      @Nullable String jurisdiction)
      implements GazetteerEntry {}

  /**
   * A person of an authority file.
   *
   * @param gender {@code female}, {@code male}, or null
   * @param country the IRI of the state that the person serves or served: the one that the entry
   *     gives, else the only one of the terms; null where there is none or there are several
   * @param distinctiveSurnames surnames that alone can hardly mean anybody or anything else
   * @param terms the posts held, as far as known, in the order of their beginning
   */
  record Person(
      String iri,
      String label,
      List<Wording> wordings,
      List<String> excludedPhrases,
      List<String> sameAs,
      @Nullable String gender,
      @Nullable String country,
      List<String> distinctiveSurnames,
      List<TermOfOffice> terms)
      implements GazetteerEntry {}

  /**
   * One particular post, whose title alone says whose it is.
   *
   * @param role the IRI of its role, or null
   * @param jurisdiction the IRI of the country whose post it is, or null
   * @param postIn the IRI of the organisation that it is a post in, or null
   */
  record Office(
      String iri,
      String label,
      List<Wording> wordings,
      List<String> excludedPhrases,
      List<String> sameAs,
      @Nullable String role,
      @Nullable String jurisdiction,
      @Nullable String postIn)
      implements GazetteerEntry {}

  /**
   * A kind of post that many states or bodies have. Wordings are lower case singular, except
   * abbreviations and plurals.
   *
   * @param broader the IRI of the wider role, or null
   * @param portfolio the IRI of its portfolio, or null
   * @param heldInBody whether posts of this role belong to a body, rather than to the state
   * @param manyHolders whether one state or body has several holders at a time
   * @param patterns how titles of this role are made from a portfolio, with {@code {before}} or
   *     {@code {after}} in them
   */
  record Role(
      String iri,
      String label,
      List<Wording> wordings,
      List<String> excludedPhrases,
      List<String> sameAs,
      @Nullable String broader,
      @Nullable String portfolio,
      boolean heldInBody,
      boolean manyHolders,
      List<String> patterns)
      implements GazetteerEntry {}

  /** A field of government; its wordings of kind BEFORE and AFTER go into patterns. */
  record Portfolio(
      String iri,
      String label,
      List<Wording> wordings,
      List<String> excludedPhrases,
      List<String> sameAs)
      implements GazetteerEntry {}

  /**
   * A kind of body that many states have and that is named by a common noun.
   *
   * @param kind the local name of the organisation kind's concept
   * @param patterns how names of such bodies are made from a portfolio
   */
  record BodyType(
      String iri,
      String label,
      List<Wording> wordings,
      List<String> excludedPhrases,
      List<String> sameAs,
      String kind,
      List<String> patterns)
      implements GazetteerEntry {}
}
