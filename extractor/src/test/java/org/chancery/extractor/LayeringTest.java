package org.chancery.extractor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The order of the stages in {@code docs/architecture.md}: what stands left knows nothing of what
 * stands right.
 */
@AnalyzeClasses(
    packages = "org.chancery.extractor",
    importOptions = ImportOption.DoNotIncludeTests.class)
class LayeringTest {
  @ArchTest
  static final ArchRule stagesKnowOnlyEarlierStages =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("document")
          .definedBy("..extractor.document..")
          .layer("language")
          .definedBy("..extractor.language..")
          .layer("mention")
          .definedBy("..extractor.mention..")
          .layer("entity")
          .definedBy("..extractor.entity..")
          .layer("sequence")
          .definedBy("..extractor.sequence..")
          .layer("attribution")
          .definedBy("..extractor.attribution..")
          .layer("labelling")
          .definedBy("..extractor.labelling..")
          .layer("claim")
          .definedBy("..extractor.claim..")
          .layer("fact")
          .definedBy("..extractor.fact..")
          .layer("extractor")
          .definedBy("org.chancery.extractor")
          .layer("statement")
          .definedBy("..extractor.statement..")
          .layer("profile")
          .definedBy("..extractor.profile..")
          .layer("identity")
          .definedBy("..extractor.identity..")
          .layer("correction")
          .definedBy("..extractor.correction..")
          .layer("rdf")
          .definedBy("..extractor.rdf..")
          .whereLayer("document")
          .mayNotAccessAnyLayer()
          .whereLayer("language")
          .mayOnlyAccessLayers("document")
          .whereLayer("mention")
          .mayOnlyAccessLayers("document", "language", "sequence")
          .whereLayer("entity")
          .mayOnlyAccessLayers("document", "language", "mention", "sequence")
          .whereLayer("sequence")
          .mayNotAccessAnyLayer()
          .whereLayer("attribution")
          .mayOnlyAccessLayers("document", "language", "mention", "entity")
          .whereLayer("labelling")
          .mayOnlyAccessLayers(
              "document", "language", "mention", "entity", "sequence", "attribution")
          .whereLayer("claim")
          .mayOnlyAccessLayers("document", "language", "mention", "entity", "attribution")
          .whereLayer("fact")
          .mayOnlyAccessLayers("document", "language", "mention", "entity", "sequence", "claim")
          .whereLayer("extractor")
          .mayOnlyAccessLayers(
              "document",
              "language",
              "mention",
              "entity",
              "attribution",
              "labelling",
              "claim",
              "fact")
          .whereLayer("statement")
          .mayOnlyAccessLayers("document", "language")
          .whereLayer("profile")
          .mayOnlyBeAccessedByLayers("identity", "correction", "rdf")
          .whereLayer("rdf")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("identity")
          .mayOnlyBeAccessedByLayers("correction", "rdf")
          .whereLayer("correction")
          .mayOnlyBeAccessedByLayers("rdf");

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("org.chancery.extractor.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theExtractorKnowsNoStoreAndNoServer =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.chancery.store..",
              "org.chancery.server..",
              "org.chancery.build..",
              "org.chancery.cli..",
              "org.apache.jena.tdb2..",
              "org.apache.jena.fuseki..");

  @ArchTest
  static final ArchRule stagesBeforeRdfKnowNoRdf =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..extractor.document..",
              "..extractor.language..",
              "..extractor.claim..",
              "..extractor.fact..",
              "..extractor.profile..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.jena..");

  @ArchTest
  static final ArchRule nothingStaticIsMutable =
      fields().that().areStatic().should().beFinal().allowEmptyShould(true);
}
