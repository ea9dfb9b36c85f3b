package dev.rapport.session.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.session.schedule.Templates.Template;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    @Test
    void areKeptInTheirOrderEachOnceByName() {
        Templates templates = with(with(Templates.NONE, "a", "Tea"), "b", "Coffee");

        Templates again = templates.with("c", "tea", Plans.OPEN_FLOOR).orElseThrow();

        assertThat(again.all())
                .containsExactly(
                        new Template("a", "tea", Plans.OPEN_FLOOR), new Template("b", "Coffee", Plans.THREE_ROUNDS));
    }

    @Test
    void areNoMoreThanFiftyOfWhichOneCanStillBeChanged() {
        Templates full = IntStream.range(0, Templates.MOST)
                .boxed()
                .reduce(Templates.NONE, (sofar, i) -> with(sofar, "id" + i, "name " + i), (one, other) -> other);

        assertThat(full.with("more", "One more", Plans.THREE_ROUNDS)).isEmpty();
        assertThat(full.with("more", "NAME 7", Plans.OPEN_FLOOR).orElseThrow().all())
                .hasSize(Templates.MOST)
                .contains(new Template("id7", "NAME 7", Plans.OPEN_FLOOR));
        assertThat(full.without("id7").orElseThrow().with("more", "One more", Plans.THREE_ROUNDS))
                .isPresent();
    }

    @Test
    void cannotBeDeletedTwice() {
        Templates one = with(Templates.NONE, "a", "Tea");

        assertThat(one.without("a")).contains(Templates.NONE);
        assertThat(one.without("b")).isEmpty();
    }

    private static Templates with(Templates templates, String id, String name) {
        return templates.with(id, name, Plans.THREE_ROUNDS).orElseThrow();
    }
}
