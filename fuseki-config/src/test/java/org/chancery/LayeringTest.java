package org.chancery;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The store knows nothing of the server, and none knows where its quads come from. */
class LayeringTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.chancery.store", "org.chancery.access", "org.chancery.server");

  @Test
  void storeKnowsNothingOfTheServer() {
    noClasses()
        .that()
        .resideInAPackage("org.chancery.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.chancery.server..", "org.apache.jena.fuseki..", "org.eclipse.jetty..", "jakarta..")
        .check(CLASSES);
  }

  @Test
  void accessKnowsNeitherStoreNorServer() {
    noClasses()
        .that()
        .resideInAPackage("org.chancery.access..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.chancery.store..",
            "org.chancery.server..",
            "org.apache.jena..",
            "org.eclipse.jetty..",
            "jakarta..")
        .check(CLASSES);
  }

  @Test
  void noneKnowsTheExtractor() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.chancery.extractor..", "org.chancery.cli..", "org.chancery.build..")
        .check(CLASSES);
  }
}
