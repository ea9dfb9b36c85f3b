package dev.rapport.session.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.RoundEvent.GroupRule;
import dev.rapport.events.RoundEvent.GroupRule.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupsTest {
    private static final GroupRule MEET = new GroupRule(Kind.MEET, List.of("Mentor", "mentee"));

    @Test
    void areThoseThatRulesNameOnceAndAsFirstWritten() {
        Groups groups = Groups.of(List.of(MEET, new GroupRule(Kind.APART, List.of("MENTEE", "guest"))));

        assertThat(groups.names()).containsExactly("Mentor", "mentee", "guest");
    }

    @Test
    void areFoundWhateverTheirCase() {
        Groups groups = Groups.of(List.of(MEET));

        assertThat(groups.find(" MENTOR ")).contains("Mentor");
        assertThat(groups.find("mentors")).isEmpty();
        assertThat(groups.find("")).isEmpty();
    }

    @Test
    void meetInTwosAndAreKeptApartAloneOrInTwos() {
        assertThat(Groups.objection(MEET)).isEmpty();
        assertThat(Groups.objection(new GroupRule(Kind.APART, List.of("sales"))))
                .isEmpty();
        assertThat(Groups.objection(new GroupRule(Kind.APART, List.of("a", "b"))))
                .isEmpty();
        assertThat(Groups.objection(new GroupRule(Kind.MEET, List.of("sales")))).isPresent();
        assertThat(Groups.objection(new GroupRule(Kind.MEET, List.of("sales", "Sales"))))
                .isPresent();
        assertThat(Groups.objection(new GroupRule(Kind.APART, List.of()))).isPresent();
    }

    @Test
    void cannotBothMeetAndNotMeet() {
        GroupRule against = new GroupRule(Kind.APART, List.of("MENTEE", "MENTOR"));
        GroupRule among = new GroupRule(Kind.APART, List.of("mentor"));

        assertThat(Groups.contradictions(List.of(among, MEET))).isEmpty();
        assertThat(Groups.contradictions(List.of(among, against, MEET))).containsExactly(1);
    }
}
