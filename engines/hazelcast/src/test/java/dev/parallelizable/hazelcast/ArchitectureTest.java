package dev.parallelizable.hazelcast;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Architecture:")
class ArchitectureTest {
  private static final String ROOT = "dev.parallelizable.hazelcast";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(HazelcastPool.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  @DisplayName("no cycle between packages")
  void cycles() {
    slices().matching(ROOT + ".(**)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  @DisplayName("internal packages do not know the package that people use")
  void internals() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .check(CLASSES);
  }

  @Test
  @DisplayName("only the link, and what people configure, knows Hazelcast")
  void hazelcast() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT, ROOT + ".link")
        .should()
        .dependOnClassesThat(resideInAPackage("com.hazelcast.."))
        .check(CLASSES);
  }

  @Test
  @DisplayName("only the encoding knows Kryo")
  void kryo() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".encoding")
        .should()
        .dependOnClassesThat(resideInAPackage("com.esotericsoftware.."))
        .check(CLASSES);
  }

  @Test
  @DisplayName("drivers and members know the protocol, not each other")
  void sides() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".driver")
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT + ".member"))
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".member")
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT + ".driver"))
        .check(CLASSES);
  }

  @Test
  @DisplayName("of the runtime, only what is public is used, and its service provider interface")
  void runtime() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            ROOT + "..",
            "dev.parallelizable.runtime",
            "dev.parallelizable.runtime.spi",
            "java..",
            "javax.crypto..",
            "org.jspecify..",
            "com.hazelcast..",
            "com.esotericsoftware..")
        .check(CLASSES);
  }
}
