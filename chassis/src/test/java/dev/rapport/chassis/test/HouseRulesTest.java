package dev.rapport.chassis.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
    private static final JavaClasses RULEBREAKER = new ClassFileImporter().importPackages("dev.rapport.rulebreaker");

    @Test
    void noticeADomainThatIsNoPlainJava() {
        notices(HouseRules.domainIsPlainJava, "StringUtils.hasText");
    }

    @Test
    void noticeAnAdapterThatSpeaksToWhatIsNotItsOwn() {
        notices(HouseRules.adaptersSpeakToBrokerStoreAndCallersOnly, "org.apache.kafka.common.Uuid");
    }

    @Test
    void noticeAListenerByAnotherName() {
        notices(HouseRules.onlyListenersListen, "ThingStore.on(");
    }

    @Test
    void noticeAControllerByAnotherName() {
        notices(HouseRules.onlyControllersAnswer, "ThingStore");
    }

    @Test
    void noticeFeaturesInACircle() {
        notices(HouseRules.featuresHaveAnOrder, "Cycle detected");
    }

    @Test
    void noticeAPackageThatIsNoFeature() {
        notices(HouseRules.features("dev.rapport.rulebreaker", "one"), "OtherStore");
    }

    private static void notices(ArchRule rule, String what) {
        assertThat(rule.evaluate(RULEBREAKER).getFailureReport().toString()).contains(what);
    }
}
