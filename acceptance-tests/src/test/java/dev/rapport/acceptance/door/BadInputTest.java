package dev.rapport.acceptance.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.acceptance.door.BadCall.Who;
import dev.rapport.acceptance.system.AcceptanceTest;
import dev.rapport.acceptance.system.Call;
import dev.rapport.acceptance.system.Reply;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever is wrong with a call, the answer says what, and nothing has changed. */
@AcceptanceTest
@Order(3)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private World world;
    private Map<String, JsonNode> before;

    @BeforeAll
    void prepare() {
        world = new World();
        before = world.state();
    }

    @AfterAll
    void letGo() {
        if (world != null) {
            world.close();
        }
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(world.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormWithAMistakeIsRefusedAndTheFieldNamed(BadCall bad) {
        isRefused(bad);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aCallThatMayNotBeMadeIsRefused(BadCall bad) {
        isRefused(bad);
    }

    /** Such addresses may be refused before anybody looks at what they mean. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/sessions/%00",
                "/api/sessions/%2e%2e%2f%2e%2e",
                "/api/sessions/%C3%28",
                "/api/sessions/a;b=c/rounds/1",
                "/api/profiles/%7B%22$gt%22:%22%22%7D",
                "/api/profiles/%E2%80%AE%F0%9F%91%A9",
                "/api/rooms/%20/signal"
            })
    void anOddAddressBreaksNothing(String path) {
        Reply reply = world.as(Who.STRANGER).call(Call.of("GET", path));

        assertThat(reply.status()).as("%s", reply).isBetween(400, 499);
    }

    static Stream<BadCall> forms() {
        return BadForms.all();
    }

    static Stream<BadCall> calls() {
        return Stream.of(
                        ForeignCalls.notSignedIn(),
                        ForeignCalls.aboutNothing(),
                        ForeignCalls.notTheirs(),
                        ForeignCalls.misasked(),
                        ForeignCalls.notPossible())
                .flatMap(calls -> calls);
    }

    private void isRefused(BadCall bad) {
        Reply reply = world.as(bad.who()).call(world.placed(bad.call()));
        Integer[] statuses = bad.statuses().toArray(Integer[]::new);

        reply.refusal(statuses);
        if (bad.field() != null) {
            reply.blames(bad.field(), statuses);
        }
    }
}
