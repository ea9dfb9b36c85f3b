package dev.rapport.session.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.session.RunningSessionService;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Other tests schedule sessions too, so that these look for their own among all. */
class SessionListTest extends RunningSessionService {

    record Listed(String id, @Nullable String joinCode) {}

    record Page(List<Listed> items, @Nullable String next) {}

    @Test
    void isReadByPagesFromTheNextToTheLast() {
        Person olga = somebody("Olga");
        String together = inDays(30);
        List<String> sameStart = Stream.generate(() -> schedule(olga, Map.of("startsAt", together)))
                .limit(3)
                .map(Planned::id)
                .sorted()
                .toList();
        Planned later = schedule(olga, Map.of("startsAt", inDays(60)));
        Planned sooner = schedule(olga, Map.of("startsAt", inDays(20)));

        List<String> expected = new ArrayList<>(List.of(sooner.id()));
        expected.addAll(sameStart);
        expected.add(later.id());
        for (int limit : new int[] {1, 2, 100}) {
            assertThat(all(limit).stream().filter(expected::contains))
                    .as("pages of " + limit)
                    .isEqualTo(expected);
        }
    }

    @Test
    void leavesOutWhatIsCancelled() {
        Person olga = somebody("Olga");
        Planned cancelled = schedule(olga, Map.of());
        Planned stays = schedule(olga, Map.of());
        delete(olga, cancelled.path());

        assertThat(all(100)).contains(stays.id()).doesNotContain(cancelled.id());
    }

    @Test
    void findsASessionByItsCodeHoweverItIsWritten() {
        Person olga = somebody("Olga");
        Planned session = schedule(olga, Map.of());
        String written = session.joinCode().toLowerCase(Locale.ROOT) + "%20";

        assertThat(page("?joinCode=" + written)).isEqualTo(new Page(List.of(new Listed(session.id(), null)), null));
        assertThat(page("?joinCode=nosuch")).isEqualTo(new Page(List.of(), null));
    }

    private List<String> all(int limit) {
        List<String> ids = new ArrayList<>();
        Page page = page("?limit=" + limit);
        ids.addAll(ids(page));
        while (page.next() != null) {
            page = page("?limit=" + limit + "&cursor=" + page.next());
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            ids.addAll(ids(page));
        }
        assertThat(ids).doesNotHaveDuplicates();
        return ids;
    }

    private static List<String> ids(Page page) {
        return page.items().stream().map(Listed::id).toList();
    }

    private Page page(String query) {
        return http.get()
                .uri(URI.create("http://localhost:" + port + "/api/sessions" + query))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Page.class)
                .returnResult()
                .getResponseBody();
    }

    private static String inDays(int days) {
        return Instant.now().plus(Duration.ofDays(days)).toString();
    }
}
