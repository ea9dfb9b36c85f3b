package dev.rapport.chassis.test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.web.bind.annotation.RestController;

/**
 * The rules of the architecture that every service keeps, as allow-lists: what is not named is not allowed. A class is
 * an adapter by the end of its name (that of the outermost class); whatever has no such name is domain.
 */
public final class HouseRules {
    private static final List<String> ADAPTERS = List.of(
            // HTTP and WebSockets, and who may come in by them
            "Controller",
            "Request",
            "Answer",
            "Handler",
            "Access",
            // what an instance holds open for those who are in
            "Feed",
            "Hub",
            // topics and time, and the course a matter takes by them
            "Listener",
            "Clock",
            "Course",
            "Store",
            // what is shown together, from several stores
            "Reader",
            // what is told, once for all who are told alike
            "Writer",
            "Client",
            "Configuration");

    private static final String[] PLAIN_JAVA = {"java..", "javax.crypto..", "org.jspecify..", "dev.rapport.events.."};

    private static final String[] ADAPTERS_MAY_USE = {
        "java..",
        "com.fasterxml.jackson.annotation",
        "com.github.benmanes.caffeine.cache",
        "com.google.zxing..",
        "com.mongodb.client.result",
        "com.mongodb.reactivestreams.client",
        "jakarta.validation..",
        "javax.crypto..",
        "net.fortuna.ical4j..",
        "org.apache.kafka.clients.consumer",
        "org.bson",
        "org.hibernate.validator.constraints.time",
        "org.jspecify..",
        "org.slf4j",
        "org.springframework.beans..",
        "org.springframework.boot",
        "org.springframework.boot.autoconfigure..",
        "org.springframework.boot.builder",
        "org.springframework.boot.reactor.netty",
        "org.springframework.boot.web.server",
        "org.springframework.boot.web.server.autoconfigure",
        "org.springframework.context..",
        "org.springframework.core.annotation",
        "org.springframework.core.io.buffer",
        "org.springframework.dao",
        "org.springframework.data.mongodb.core",
        "org.springframework.http..",
        "org.springframework.kafka.annotation",
        "org.springframework.messaging.handler.annotation",
        "org.springframework.scheduling",
        "org.springframework.scheduling.annotation",
        "org.springframework.security..",
        "org.springframework.stereotype",
        "org.springframework.util.unit",
        "org.springframework.web.bind.annotation",
        "org.springframework.web.reactive.socket..",
        "org.springframework.web.server",
        "reactor..",
        "tools.jackson..",
        "dev.rapport.events..",
        "dev.rapport.chassis..",
    };

    @ArchTest
    static final ArchRule domainIsPlainJava = classes()
            .that(areDomain())
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(PLAIN_JAVA).or(areDomain()));

    @ArchTest
    static final ArchRule adaptersSpeakToBrokerStoreAndCallersOnly = classes()
            .that(DescribedPredicate.not(haveNameEndingWith("Client")))
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage(ADAPTERS_MAY_USE).or(describe("are of this service", HouseRules::isOfAService)));

    @ArchTest
    static final ArchRule onlyListenersListen = methods()
            .that()
            .areAnnotatedWith(KafkaListener.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Listener")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyControllersAnswer = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .haveSimpleNameEndingWith("Controller")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule featuresHaveAnOrder =
            slices().matching("dev.rapport.*.(*)..").should().beFreeOfCycles();

    private HouseRules() {}

    /**
     * A service's packages are its features, and none has packages below but those named with it, such as
     * {@code pairing.graph}; at the root stands what starts it.
     */
    public static ArchRule features(String service, String... features) {
        String[] allowed = Stream.concat(
                        Stream.of(service), Stream.of(features).map(feature -> service + "." + feature))
                .toArray(String[]::new);
        return classes().should().resideInAnyPackage(allowed);
    }

    private static DescribedPredicate<JavaClass> areDomain() {
        return describe(
                "are domain", type -> isInAFeature(type) && ADAPTERS.stream().noneMatch(outermost(type)::endsWith));
    }

    private static DescribedPredicate<JavaClass> haveNameEndingWith(String ending) {
        return describe(
                "have a name that ends with " + ending, type -> outermost(type).endsWith(ending));
    }

    private static boolean isInAFeature(JavaClass type) {
        return isOfAService(type) && type.getPackageName().split("\\.").length > 3;
    }

    private static boolean isOfAService(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("dev.rapport.")
                && !name.startsWith("dev.rapport.chassis")
                && !name.startsWith("dev.rapport.events");
    }

    private static String outermost(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}
