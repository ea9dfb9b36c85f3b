package dev.rapport.matching;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.rapport.chassis.test.HouseRules;

@AnalyzeClasses(packages = "dev.rapport.matching", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule packagesAreFeatures = HouseRules.features(
            "dev.rapport.matching",
            "attendee",
            "affinity",
            "affinity.words",
            "meaning",
            "pairing",
            "pairing.graph",
            "encounter",
            "round",
            "suggestion");

    @ArchTest
    static final ArchRule wordsKnowNothingOfPeople = classes()
            .that()
            .resideInAPackage("..affinity.words")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "..affinity.words");

    @ArchTest
    static final ArchRule graphsKnowNothingOfPeople = classes()
            .that()
            .resideInAPackage("..pairing.graph")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "..pairing.graph");

    @ArchTest
    static final ArchRule onlyTheModelUsesItsRuntime = classes()
            .that()
            .doNotHaveFullyQualifiedName("dev.rapport.matching.meaning.EmbeddingClient")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackage("ai.onnxruntime..");
}
