package dev.parallelizable.processor;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Packages depend on each other in one direction")
class PackageCyclesTest {
  @Test
  void noCycles() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.parallelizable.processor");
    slices()
        .matching("dev.parallelizable.processor.(*)..")
        .should()
        .beFreeOfCycles()
        .check(classes);
    slices().matching("dev.(parallelizable).processor").should().beFreeOfCycles().check(classes);
  }
}
