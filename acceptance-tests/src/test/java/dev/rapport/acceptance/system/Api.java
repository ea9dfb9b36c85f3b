package dev.rapport.acceptance.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/** The one way of all requests to the gateway, for one caller. */
public final class Api {
    private final @Nullable String token;

    private Api(@Nullable String token) {
        this.token = token;
    }

    public static Api anonymous() {
        return new Api(null);
    }

    public static Api as(String token) {
        return new Api(token);
    }

    public Reply get(String path) {
        return call(Call.of("GET", path));
    }

    public Reply post(String path) {
        return call(Call.of("POST", path));
    }

    public Reply post(String path, Object body) {
        return call(Call.of("POST", path).json(body));
    }

    public Reply put(String path) {
        return call(Call.of("PUT", path));
    }

    public Reply put(String path, Object body) {
        return call(Call.of("PUT", path).json(body));
    }

    public Reply patch(String path, Object body) {
        return call(Call.of("PATCH", path).json(body));
    }

    public Reply delete(String path) {
        return call(Call.of("DELETE", path));
    }

    public Reply call(Call call) {
        try {
            HttpResponse<String> response = Http.CLIENT.send(call.token(token).request(), BodyHandlers.ofString());
            return new Reply(call, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(call.method() + " " + call.path(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
