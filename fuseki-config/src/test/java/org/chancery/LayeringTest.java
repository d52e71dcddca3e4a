package org.chancery;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The store knows nothing of the server, and neither knows where its quads come from. */
class LayeringTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.chancery.store", "org.chancery.server");

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
  void neitherKnowsTheExtractor() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.chancery.extractor..", "org.chancery.cli..", "org.chancery.build..")
        .check(CLASSES);
  }
}
