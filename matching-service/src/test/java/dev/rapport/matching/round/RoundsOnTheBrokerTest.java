package dev.rapport.matching.round;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.EncounterEvent.FeedbackGiven;
import dev.rapport.events.EncounterEvent.Met;
import dev.rapport.events.PairingEvent.Join;
import dev.rapport.events.PairingEvent.Kind;
import dev.rapport.events.PairingEvent.PairedRoom;
import dev.rapport.events.PairingEvent.Reason;
import dev.rapport.events.PairingEvent.RoomsPaired;
import dev.rapport.events.RoundEvent.GroupRule;
import dev.rapport.events.RoundEvent.MatchingStyle;
import dev.rapport.events.RoundEvent.OddOneOut;
import dev.rapport.events.RoundEvent.OpenRoom;
import dev.rapport.events.RoundEvent.PairingRules;
import dev.rapport.events.RoundEvent.Present;
import dev.rapport.events.RoundEvent.RoundDue;
import dev.rapport.matching.Crowd;
import dev.rapport.matching.NearTo;
import dev.rapport.matching.Someone;
import dev.rapport.matching.affinity.Traits;
import dev.rapport.matching.affinity.Truth;
import dev.rapport.matching.encounter.EncounterStore;
import dev.rapport.matching.meaning.ThesaurusStore;
import dev.rapport.matching.pairing.Pair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class RoundsOnTheBrokerTest extends RunningPairings {
    private final Someone ada = somebody().likes("jazz");
    private final Someone bob = somebody().likes("jazz");
    private final Someone cyd = somebody().likes("jazz");
    private final Someone dan = somebody().likes("jazz");

    @Autowired
    EncounterStore encounters;

    @Autowired
    ThesaurusStore thesaurus;

    @ParameterizedTest
    @CsvSource({"60, 30", "59, 29"})
    void putEverybodyInExactlyOneRoomForReasonsThatAreTrue(int present, int rooms) {
        List<Someone> people = ofTheDemo(present);
        tellProfiles(people);

        List<RoomsPaired> answer = ask(due(1, people));

        assertThat(answer).singleElement().satisfies(part -> {
            assertThat(part.rooms())
                    .hasSize(rooms)
                    .allMatch(room -> room.members().size() >= 2);
            assertThat(part.rooms().stream().flatMap(room -> room.members().stream()))
                    .containsExactlyInAnyOrderElementsOf(ids(people));
            assertThat(part.joins()).isEmpty();
            assertThat(part.sittingOut()).isEmpty();
        });
        assertTrueReasons(answer, people);
    }

    @Test
    void neverPutThoseTogetherOfWhomOneHasBlockedTheOther() {
        Someone eve = ada.as(newId()).offers("bookkeeping");
        Someone fay = ada.as(newId()).seeks("bookkeeping");
        tellProfiles(eve, fay, cyd, dan);
        tellBlock(fay, eve);

        for (int round = 1; round <= 4; round++) {
            assertThat(pairs(askRooms(round, eve, fay, cyd, dan)))
                    .hasSize(2)
                    .doesNotContain(new Pair(eve.id(), fay.id()));
        }
    }

    @Test
    void onAnOpenFloorLetPeopleWaitForWhomeverIsBusyUntilTheirPatienceIsOver() {
        Someone eve = somebody().likes("climbing");
        tellProfiles(ada, bob, eve);

        RoomsPaired early = ask(onAnOpenFloor(1, Duration.ofSeconds(1), List.of(ada, eve), bob))
                .getFirst();
        RoomsPaired late = ask(onAnOpenFloor(2, Duration.ofSeconds(20), List.of(ada, eve), bob))
                .getFirst();

        assertThat(early.rooms()).isEmpty();
        assertThat(early.sittingOut()).containsExactlyInAnyOrder(ada.id(), eve.id());
        assertThat(pairs(late.rooms())).containsExactly(new Pair(ada.id(), eve.id()));
    }

    @Test
    void areAnsweredOnceHoweverOftenTheyAreAskedFor() {
        tellProfiles(ada, bob, cyd, dan);
        RoundDue first = due(1, List.of(ada, bob, cyd, dan));
        tell(first, first);
        ask(due(2, List.of(ada, bob, cyd, dan)));
        tell(first);
        ask(due(3, List.of(ada, bob, cyd, dan)));

        assertThat(heard()).extracting(RoomsPaired::round).containsExactly(1, 2, 3);
        assertThat(heard().stream().flatMap(part -> pairs(part.rooms()).stream()))
                .hasSize(6)
                .doesNotHaveDuplicates();
    }

    @Test
    void bringSomebodyNewWhileThereIsSomebody() {
        List<Someone> people = Stream.generate(() -> somebody().likes("jazz").speaks("en"))
                .limit(8)
                .toList();
        tellProfiles(people);

        List<Pair> met = new ArrayList<>();
        for (int round = 1; round <= 4; round++) {
            met.addAll(pairs(askRooms(round, people)));
        }

        assertThat(met).hasSize(16).doesNotHaveDuplicates();
    }

    @Test
    void doNotWaitForLongForAProfileThatDoesNotCome() {
        tellProfiles(ada);

        assertThat(askRooms(1, ada, bob))
                .singleElement()
                .satisfies(room -> assertThat(room.members()).containsExactlyInAnyOrder(ada.id(), bob.id()));
    }

    @Test
    void goByWhatPeopleToldLast() {
        tellProfiles(ada, bob.likes("moss"));
        assertThat(reasons(askRooms(1, ada, bob))).extracting(Reason::kind).containsExactly(Kind.NEW_FACE);

        tellChange(bob.likes("moss", "Jazz"), 2);

        assertThat(reasons(askRooms(2, ada, bob))).singleElement().satisfies(reason -> {
            assertThat(reason.kind()).isEqualTo(Kind.COMMON_GROUND);
            assertThat(List.of(reason.fromWord(), reason.toWord())).containsExactlyInAnyOrder("jazz", "Jazz");
        });
    }

    @Test
    void bringTogetherWhoMeansTheSameInOtherWords() {
        Someone eve = somebody().offers("dog training").likes("ML");
        Someone fay = somebody().seeks("teaching my puppy to behave").likes("maschinelles Lernen");
        tellProfiles(eve, fay, cyd, dan);
        await().until(() -> !NearTo.phrase("dog training", now(thesaurus.of(List.of(eve.traits(), fay.traits()))))
                .isEmpty());

        List<PairedRoom> rooms = askRooms(1, eve, fay, cyd, dan);

        assertThat(pairs(rooms)).contains(new Pair(eve.id(), fay.id()));
        assertThat(reasons(rooms))
                .contains(new Reason(Kind.OFFER, eve.id(), fay.id(), "dog training", "teaching my puppy to behave", 0));
        assertThat(reasons(rooms)).anySatisfy(reason -> {
            assertThat(reason.kind()).isEqualTo(Kind.COMMON_GROUND);
            assertThat(List.of(reason.fromWord(), reason.toWord()))
                    .containsExactlyInAnyOrder("ML", "maschinelles Lernen");
        });
    }

    @Test
    void preferWhoHasNotMetInAnotherSession() {
        tellProfiles(ada, bob, cyd, dan);
        String earlier = newId();
        tell(
                new Met(earlier, 1, "room-1", List.of(ada.id(), bob.id()), Instant.now()),
                new Met(earlier, 1, "room-2", List.of(cyd.id(), dan.id()), Instant.now()));
        await().until(() -> hasMet(ada, bob) && hasMet(bob, ada) && hasMet(cyd, dan) && hasMet(dan, cyd));

        assertThat(pairs(askRooms(1, ada, bob, cyd, dan)))
                .doesNotContain(new Pair(ada.id(), bob.id()), new Pair(cyd.id(), dan.id()));
    }

    @Test
    void keepThoseApartOfWhomOneWouldRatherNotMeetTheOtherAgain() {
        tellProfiles(ada, bob, cyd, dan);
        tell(new FeedbackGiven(newId(), 1, "room-1", bob.id(), List.of(ada.id()), 1, false, false));
        await().until(() -> now(encounters.of(bob.id())).regrets(ada.id()));

        for (int round = 1; round <= 2; round++) {
            assertThat(pairs(askRooms(round, ada, bob, cyd, dan))).doesNotContain(new Pair(ada.id(), bob.id()));
        }
    }

    @Test
    void letThoseMeetOthersFirstWhoAreConnectedOrWorkTogether() {
        tellProfiles(ada.worksFor("Acme"), bob.worksFor("ACME"), cyd, dan);
        tellConnection(ada, cyd);

        assertThat(pairs(askRooms(1, ada, bob, cyd, dan)))
                .containsExactlyInAnyOrder(new Pair(ada.id(), dan.id()), new Pair(bob.id(), cyd.id()));
    }

    @Test
    void bringNewcomersToThoseWhoHaveBeenHereOften() {
        tellProfiles(ada, bob, cyd, dan);
        Someone old = somebody();
        for (int session = 0; session < 3; session++) {
            tell(new Met(newId(), 1, "room", List.of(ada.id(), bob.id() + session, old.id()), Instant.now()));
            tell(new Met(newId(), 1, "room", List.of(bob.id(), ada.id() + session), Instant.now()));
        }
        await().until(() -> now(encounters.among(ids(List.of(ada, bob)), session))
                .sessions()
                .equals(Map.of(ada.id(), 3, bob.id(), 3)));

        assertThat(pairs(askRooms(1, ada, bob, cyd, dan))).doesNotContain(new Pair(ada.id(), bob.id()));
    }

    @Test
    void goByWhatSomebodyLikedWithoutATraceOfIt() {
        Someone liked = somebody().likes("cycling");
        Someone eve = somebody().likes("pottery");
        Someone fay = somebody().likes("cycling");
        Someone guy = somebody();
        Someone hal = somebody();
        tellProfiles(liked, eve, fay, guy, hal);
        tell(new FeedbackGiven(newId(), 1, "room-1", eve.id(), List.of(liked.id()), 5, true, false));
        await().until(() ->
                !now(encounters.among(List.of(eve.id()), session)).tastes().isEmpty());

        List<PairedRoom> rooms = askRooms(1, eve, fay, guy, hal);

        assertThat(pairs(rooms)).contains(new Pair(eve.id(), fay.id()));
        assertThat(rooms).allSatisfy(room -> {
            assertThat(room.affinity()).isZero();
            assertThat(room.reasons()).extracting(Reason::kind).containsExactly(Kind.NEW_FACE);
        });
    }

    @Test
    void keepToTheRulesForGroupsAlsoWhereSomebodyComesLate() {
        Someone late = somebody();
        tellProfiles(ada, bob, cyd, dan, late);
        PairingRules rules = new PairingRules(
                2,
                OddOneOut.TRIO,
                MatchingStyle.BALANCED,
                Map.of(),
                null,
                List.of(new GroupRule(GroupRule.Kind.MEET, List.of("mentor", "mentee"))),
                null,
                null,
                null);

        List<RoomsPaired> answer = ask(due(
                1,
                0,
                rules,
                List.of(in("Mentor", ada), in("mentee", bob), in("mentor", cyd), in("Mentee", dan)),
                List.of()));
        assertThat(pairs(rooms(answer)))
                .hasSize(2)
                .doesNotContain(new Pair(ada.id(), cyd.id()), new Pair(bob.id(), dan.id()));

        List<OpenRoom> open = List.of(
                new OpenRoom("mentees", List.of(bob.id(), dan.id()), Map.of(bob.id(), "mentee", dan.id(), "mentee")),
                new OpenRoom("mentors", List.of(ada.id(), cyd.id()), Map.of(ada.id(), "mentor", cyd.id(), "mentor")));
        assertThat(ask(due(1, 1, rules, List.of(in("mentee", late)), open))
                        .getFirst()
                        .joins())
                .singleElement()
                .satisfies(join -> assertThat(join.roomId()).isEqualTo("mentors"));
    }

    private static Present in(String group, Someone one) {
        return new Present(one.id(), 0, null, group);
    }

    @Test
    void letSomebodyLateJoinARoomThatIsOpen() {
        tellProfiles(ada, bob, cyd);

        List<RoomsPaired> answer =
                ask(due(1, 1, List.of(cyd), List.of(new OpenRoom("room-7", List.of(ada.id(), bob.id())))));

        assertThat(rooms(answer)).isEmpty();
        Join join = answer.getFirst().joins().getFirst();
        assertThat(join.attendeeId()).isEqualTo(cyd.id());
        assertThat(join.roomId()).isEqualTo("room-7");
        Truth.assertTrue(join.reasons(), ids(List.of(ada, bob, cyd)), traits(List.of(ada, bob, cyd)), (a, b) -> false);
    }

    @Test
    void areToldInPartsWhenTheyAreLarge() {
        List<Someone> people =
                Stream.generate(RoundsOnTheBrokerTest::somebody).limit(2_002).toList();

        List<RoomsPaired> answer = ask(due(1, people));

        assertThat(answer).extracting(part -> part.rooms().size()).containsExactly(1_000, 1);
        assertThat(answer).extracting(RoomsPaired::part).containsExactly(0, 1);
        assertThat(rooms(answer).stream().flatMap(room -> room.members().stream()))
                .containsExactlyInAnyOrderElementsOf(ids(people));
        assertTrueReasons(answer, people);
    }

    private static List<Someone> ofTheDemo(int count) {
        return Crowd.ofTheDemo().stream()
                .limit(count)
                .map(one -> one.as(newId()))
                .toList();
    }

    private boolean hasMet(Someone who, Someone whom) {
        return now(encounters.of(who.id())).hasMet(whom.id());
    }

    private static List<Reason> reasons(List<PairedRoom> rooms) {
        return rooms.stream().flatMap(room -> room.reasons().stream()).toList();
    }

    private static void assertTrueReasons(List<RoomsPaired> answer, Collection<Someone> people) {
        Map<String, Traits> traits = traits(people);
        rooms(answer).forEach(room -> Truth.assertTrue(room.reasons(), room.members(), traits, (a, b) -> false));
    }

    private static Map<String, Traits> traits(Collection<Someone> people) {
        return people.stream().map(Someone::traits).collect(toMap(Traits::attendeeId, identity()));
    }
}
