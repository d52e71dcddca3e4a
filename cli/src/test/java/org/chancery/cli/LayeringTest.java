package org.chancery.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The order of the modules in {@code docs/architecture.md}. */
@AnalyzeClasses(packages = "org.chancery", importOptions = ImportOption.DoNotIncludeTests.class)
class LayeringTest {
  @ArchTest
  static final ArchRule theOntologyKnowsNothingOfTheOthers =
      noClasses()
          .that()
          .resideInAPackage("org.chancery.ontology..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.chancery.extractor..",
              "org.chancery.store..",
              "org.chancery.server..",
              "org.chancery.build..",
              "org.chancery.cli..");

  @ArchTest
  static final ArchRule storeAndServerKnowNoExtractor =
      noClasses()
          .that()
          .resideInAnyPackage("org.chancery.store..", "org.chancery.server..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.chancery.extractor..", "org.chancery.build..", "org.chancery.cli..");

  @ArchTest
  static final ArchRule theStoreKnowsNoServer =
      noClasses()
          .that()
          .resideInAPackage("org.chancery.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.chancery.server..", "org.apache.jena.fuseki..");

  @ArchTest
  static final ArchRule theBuildKnowsNoCommandLine =
      noClasses()
          .that()
          .resideInAPackage("org.chancery.build..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.chancery.cli..", "org.apache.jena.fuseki..", "picocli..");
}
