package dev.rapport.session;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.rapport.chassis.test.HouseRules;

@AnalyzeClasses(packages = "dev.rapport.session", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule packagesAreFeatures = HouseRules.features(
            "dev.rapport.session",
            "schedule",
            "group",
            "attendee",
            "attendance",
            "round",
            "room",
            "live",
            "feedback",
            "report",
            "encounter",
            "safety",
            "help");
}
