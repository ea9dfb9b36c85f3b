package dev.rapport.acceptance.system;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** The client and the JSON reader that all people of a run share. */
final class Http {
    static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    static final JsonMapper JSON = JsonMapper.builder().build();

    private Http() {}
}
