package dev.rapport.acceptance.door;

import dev.rapport.acceptance.door.BadCall.Who;
import dev.rapport.acceptance.people.DemoPeople;
import dev.rapport.acceptance.people.DemoPerson;
import dev.rapport.acceptance.people.Person;
import dev.rapport.acceptance.people.Plan;
import dev.rapport.acceptance.people.Scene;
import dev.rapport.acceptance.people.Session;
import dev.rapport.acceptance.system.Api;
import dev.rapport.acceptance.system.Call;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** People and sessions in which nothing moves, so that whatever changes was changed by the call under test. */
final class World implements AutoCloseable {
    private final Person organiser;
    private final Person member;
    private final Person stranger;
    private final Scene running;
    private final Session scheduled;
    private final String room;

    World() {
        List<DemoPerson> people = DemoPeople.first(3);
        organiser = Person.signUp("Olga");
        member = Person.signUp(people.get(0));
        stranger = Person.signUp(people.get(2));
        running = Scene.of(organiser, Plan.rounds(2, "PT30M")).guests(people.subList(1, 2));
        running.enter(member);
        running.inFirstRound();
        scheduled = Session.schedule(organiser, Plan.rounds(3, "PT5M"));
        room = running.attendee(0).openRoom().orElseThrow().id();
    }

    Api as(Who who) {
        return switch (who) {
            case NOBODY -> Api.anonymous();
            case ORGANISER -> organiser.api();
            case MEMBER -> member.api();
            case STRANGER -> stranger.api();
        };
    }

    /** With the names in braces replaced by what they stand for. */
    Call placed(Call call) {
        String body = call.body();
        return new Call(call.method(), placed(call.path()), body == null ? null : placed(body), call.headers());
    }

    private String placed(String text) {
        return text.replace("{running}", running.session().id())
                .replace("{scheduled}", scheduled.id())
                .replace("{code}", scheduled.joinCode())
                .replace("{room}", room)
                .replace("{member}", member.id())
                .replace("{stranger}", stranger.id());
    }

    /** All there is to see of it, by those who may. */
    Map<String, JsonNode> state() {
        Map<String, JsonNode> state = new LinkedHashMap<>();
        see(state, member, "/api/profiles/me");
        see(state, member, "/api/profiles/" + stranger.id());
        see(state, member, running.session().path("/rooms/mine"));
        see(state, stranger, "/api/profiles/me");
        see(state, organiser, running.session().path(""));
        see(state, organiser, running.session().path("/rounds/1"));
        see(state, organiser, scheduled.path(""));
        return state;
    }

    private static void see(Map<String, JsonNode> state, Person person, String path) {
        ObjectNode seen = (ObjectNode) person.api().get(path).is(200).json();
        state.put(person.name() + " " + path, seen.without("serverNow"));
    }

    @Override
    public void close() {
        running.close();
    }
}
