package org.chancery.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Every term of {@code chancery.ttl} as a Jena node, named exactly like the term (as Jena's own
 * vocabularies do), in the order of that file, which also says what each term means. A test keeps
 * the two equal. Immutable and safe to share between threads.
 */
public final class Chy {
  /** The namespace of the ontology, usually with the prefix {@code chy:}. */
  public static final String NS = "https://w3id.org/chancery/ontology#";

  /** The IRI of the ontology itself. */
  public static final String IRI = "https://w3id.org/chancery/ontology";

  // Documents and the words in them

  public static final Node Document = term("Document");
  public static final Node Mention = term("Mention");
  public static final Node Span = term("Span");
  public static final Node extractionHash = term("extractionHash");
  public static final Node graphFingerprint = term("graphFingerprint");
  public static final Node Configuration = term("Configuration");
  public static final Node Run = term("Run");
  public static final Node configurationHash = term("configurationHash");
  public static final Node version = term("version");

  // Entities

  public static final Node Entity = term("Entity");
  public static final Node Actor = term("Actor");
  public static final Node Person = term("Person");
  public static final Node Country = term("Country");
  public static final Node Organization = term("Organization");
  public static final Node Office = term("Office");
  public static final Node Policy = term("Policy");
  public static final Node jurisdiction = term("jurisdiction");
  public static final Node isoCode = term("isoCode");
  public static final Node isoCode3 = term("isoCode3");
  public static final Node country = term("country");
  public static final Node organizationKind = term("organizationKind");
  public static final Node policyType = term("policyType");

  // Facts: what one article says

  public static final Node Fact = term("Fact");
  public static final Node asOf = term("asOf");
  public static final Node rule = term("rule");
  public static final Node Tenure = term("Tenure");
  public static final Node holder = term("holder");
  public static final Node office = term("office");
  public static final Node tenureStatus = term("tenureStatus");
  public static final Node Affiliation = term("Affiliation");
  public static final Node member = term("member");
  public static final Node organization = term("organization");
  public static final Node affiliationKind = term("affiliationKind");
  public static final Node PolicyFact = term("PolicyFact");
  public static final Node policy = term("policy");
  public static final Node relation = term("relation");
  public static final Node target = term("target");
  public static final Node Claim = term("Claim");
  public static final Node claimant = term("claimant");
  public static final Node claimantText = term("claimantText");
  public static final Node claimantDescription = term("claimantDescription");
  public static final Node sourceSpan = term("sourceSpan");
  public static final Node cueSpan = term("cueSpan");
  public static final Node contentSpan = term("contentSpan");
  public static final Node cueLemma = term("cueLemma");
  public static final Node attribution = term("attribution");
  public static final Node aboutInferred = term("aboutInferred");
  public static final Node addressee = term("addressee");
  public static final Node speechAct = term("speechAct");
  public static final Node polarity = term("polarity");
  public static final Node modality = term("modality");

  // Relations of a policy: values of chy:relation, and direct edges in the derived graph

  public static final Node concerns = term("concerns");
  public static final Node party = term("party");
  public static final Node proposedBy = term("proposedBy");
  public static final Node supportedBy = term("supportedBy");
  public static final Node opposedBy = term("opposedBy");
  public static final Node enactedBy = term("enactedBy");
  public static final Node Correction = term("Correction");
  public static final Node rejects = term("rejects");
  public static final Node adds = term("adds");
  public static final Node endedBy = term("endedBy");

  // Derived: what all articles say together

  public static final Node Incumbency = term("Incumbency");
  public static final Node incumbent = term("incumbent");
  public static final Node endAttested = term("endAttested");
  public static final Node firstHeld = term("firstHeld");
  public static final Node lastHeld = term("lastHeld");
  public static final Node firstAttested = term("firstAttested");
  public static final Node lastAttested = term("lastAttested");
  public static final Node ClaimGroup = term("ClaimGroup");
  public static final Node claimGroup = term("claimGroup");
  public static final Node firstSeenIn = term("firstSeenIn");
  public static final Node memberOf = term("memberOf");
  public static final Node hasPolicy = term("hasPolicy");
  public static final Node mentionCount = term("mentionCount");
  public static final Node documentCount = term("documentCount");
  public static final Node claimCount = term("claimCount");

  // Gazetteers: wordings, titles and how they are composed

  public static final Node officialName = term("officialName");
  public static final Node abbreviation = term("abbreviation");
  public static final Node adjective = term("adjective");
  public static final Node demonym = term("demonym");
  public static final Node metonym = term("metonym");
  public static final Node plural = term("plural");
  public static final Node contextualTitle = term("contextualTitle");
  public static final Node ambiguousWording = term("ambiguousWording");
  public static final Node excludedPhrase = term("excludedPhrase");
  public static final Node TermOfOffice = term("TermOfOffice");
  public static final Node distinctiveSurname = term("distinctiveSurname");
  public static final Node Role = term("Role");
  public static final Node Portfolio = term("Portfolio");
  public static final Node BodyType = term("BodyType");
  public static final Node heldIn = term("heldIn");
  public static final Node manyHolders = term("manyHolders");
  public static final Node titlePattern = term("titlePattern");
  public static final Node formBefore = term("formBefore");
  public static final Node formAfter = term("formAfter");
  public static final Node inPortfolio = term("inPortfolio");
  public static final Node Roles = term("Roles");
  public static final Node Portfolios = term("Portfolios");
  public static final Node BodyTypes = term("BodyTypes");

  // Policy types

  public static final Node PolicyTypes = term("PolicyTypes");
  public static final Node TradeAgreement = term("TradeAgreement");
  public static final Node Treaty = term("Treaty");
  public static final Node Law = term("Law");
  public static final Node ExecutiveAction = term("ExecutiveAction");
  public static final Node TariffOrTax = term("TariffOrTax");
  public static final Node Sanction = term("Sanction");
  public static final Node Immigration = term("Immigration");
  public static final Node Security = term("Security");
  public static final Node Infrastructure = term("Infrastructure");
  public static final Node Diplomatic = term("Diplomatic");
  public static final Node Economic = term("Economic");
  public static final Node Other = term("Other");

  // Tenure statuses

  public static final Node TenureStatuses = term("TenureStatuses");
  public static final Node Current = term("Current");
  public static final Node Former = term("Former");
  public static final Node Acting = term("Acting");
  public static final Node Designate = term("Designate");
  public static final Node Candidate = term("Candidate");

  // Attribution kinds

  public static final Node AttributionKinds = term("AttributionKinds");
  public static final Node Direct = term("Direct");
  public static final Node Mixed = term("Mixed");
  public static final Node Indirect = term("Indirect");

  // Speech acts

  public static final Node SpeechActs = term("SpeechActs");
  public static final Node Assert = term("Assert");
  public static final Node Deny = term("Deny");
  public static final Node Accuse = term("Accuse");
  public static final Node Demand = term("Demand");
  public static final Node Promise = term("Promise");
  public static final Node Threaten = term("Threaten");
  public static final Node Praise = term("Praise");
  public static final Node Propose = term("Propose");
  public static final Node Reject = term("Reject");
  public static final Node Warn = term("Warn");
  public static final Node Ask = term("Ask");
  public static final Node ExpressFeeling = term("ExpressFeeling");

  // Polarities

  public static final Node Polarities = term("Polarities");
  public static final Node Positive = term("Positive");
  public static final Node Negative = term("Negative");

  // Modalities

  public static final Node Modalities = term("Modalities");
  public static final Node Actual = term("Actual");
  public static final Node Possible = term("Possible");
  public static final Node Conditional = term("Conditional");
  public static final Node Necessary = term("Necessary");
  public static final Node Future = term("Future");

  // Affiliation kinds

  public static final Node AffiliationKinds = term("AffiliationKinds");
  public static final Node PartyMembership = term("PartyMembership");
  public static final Node Employment = term("Employment");
  public static final Node BodyMembership = term("BodyMembership");
  public static final Node OtherAffiliation = term("OtherAffiliation");

  // Organization kinds

  public static final Node OrganizationKinds = term("OrganizationKinds");
  public static final Node ExecutiveOffice = term("ExecutiveOffice");
  public static final Node Ministry = term("Ministry");
  public static final Node Agency = term("Agency");
  public static final Node Parliament = term("Parliament");
  public static final Node Court = term("Court");
  public static final Node CentralBank = term("CentralBank");
  public static final Node ArmedForce = term("ArmedForce");
  public static final Node ArmedGroup = term("ArmedGroup");
  public static final Node PoliticalParty = term("PoliticalParty");
  public static final Node InternationalBody = term("InternationalBody");
  public static final Node MediaOutlet = term("MediaOutlet");
  public static final Node Company = term("Company");
  public static final Node ThinkTank = term("ThinkTank");
  public static final Node NonGovernmentalOrganization = term("NonGovernmentalOrganization");
  public static final Node OtherOrganization = term("OtherOrganization");

  // Holdings

  public static final Node Holdings = term("Holdings");
  public static final Node State = term("State");
  public static final Node Body = term("Body");

  private Chy() {}

  private static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }
}
