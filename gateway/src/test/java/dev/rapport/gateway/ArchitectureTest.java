package dev.rapport.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the architecture for the only door, as allow-lists: what is not named is not allowed. */
@AnalyzeClasses(packages = "dev.rapport.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** Nothing of the services, no topic and no store: it speaks HTTP and nothing else. */
    @ArchTest
    static final ArchRule theGatewayKnowsHttpOnly = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.rapport.gateway..",
                    "java..",
                    "org.jspecify..",
                    "org.slf4j",
                    "org.reactivestreams",
                    "reactor..",
                    "tools.jackson..",
                    "io.netty..",
                    "org.springframework.beans..",
                    "org.springframework.boot",
                    "org.springframework.boot.autoconfigure..",
                    "org.springframework.boot.builder",
                    "org.springframework.boot.context.properties..",
                    "org.springframework.boot.health.contributor",
                    "org.springframework.cloud.gateway..",
                    "org.springframework.context..",
                    "org.springframework.core..",
                    "org.springframework.http..",
                    "org.springframework.stereotype",
                    "org.springframework.util",
                    "org.springframework.web..");

    @ArchTest
    static final ArchRule packagesAreFeatures = classes()
            .should()
            .resideInAnyPackage(
                    "dev.rapport.gateway",
                    "dev.rapport.gateway.docs",
                    "dev.rapport.gateway.limit",
                    "dev.rapport.gateway.page",
                    "dev.rapport.gateway.route",
                    "dev.rapport.gateway.signin");

    @ArchTest
    static final ArchRule featuresHaveAnOrder =
            slices().matching("dev.rapport.gateway.(*)..").should().beFreeOfCycles();
}
