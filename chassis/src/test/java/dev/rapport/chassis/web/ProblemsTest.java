package dev.rapport.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientException;
import com.mongodb.MongoTimeoutException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.UncategorizedMongoDbException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.json.JsonMapper;

class ProblemsTest {

    @Test
    void aStoreThatIsAwayIsWorthAnotherTry() {
        assertThat(Problems.of(new DataAccessResourceFailureException("away")).status())
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(Problems.of(new MongoTimeoutException("away")).status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        MongoClientException cleared = new MongoClientException("the pool is cleared");
        assertThat(Problems.of(new UncategorizedMongoDbException("away", cleared))
                        .status())
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);

        MockServerWebExchange exchange = written(new MongoTimeoutException("away"));
        assertThat(exchange.getResponse().getHeaders().getFirst("Retry-After")).isEqualTo("2");
    }

    @Test
    void aChangeThatLostIsAConflict() {
        Problem problem = Problems.of(new OptimisticLockingFailureException("things 1"));

        assertThat(problem.status()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(problem.slug()).isEqualTo("changed-meanwhile");
    }

    @Test
    void whatIsNotYoursIsForbidden() {
        assertThat(Problems.of(new AccessDeniedException("no")).status()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void aFaultOfOursTellsNothingOfItself() {
        MockServerWebExchange exchange = written(new IOException("secret: 42"));

        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
        assertThat(exchange.getResponse().getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(exchange.getResponse().getBodyAsString().block())
                .contains("urn:rapport:problem:internal")
                .doesNotContain("secret");
    }

    @Test
    void membersOfItsOwnStandBesideTheOthers() {
        Problem problem = Problem.conflict("wrong-state", "Not now.", java.util.Map.of("state", "ended"));

        assertThat(written(problem.exception()).getResponse().getBodyAsString().block())
                .contains("\"state\":\"ended\"", "\"status\":409");
    }

    private static MockServerWebExchange written(Exception failure) {
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/things"));
        new ProblemWriter(JsonMapper.shared()).handle(exchange, failure).block();
        return exchange;
    }
}
