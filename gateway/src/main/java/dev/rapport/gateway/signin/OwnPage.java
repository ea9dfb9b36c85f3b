package dev.rapport.gateway.signin;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Whether a request comes from a page of ours, by what a browser says of it and no page can forge: {@code
 * Sec-Fetch-Site} and {@code Origin}.
 */
final class OwnPage {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private OwnPage() {}

    static boolean mayHaveSent(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        String origin = headers.getOrigin();
        if ("websocket".equalsIgnoreCase(headers.getUpgrade())) {
            // A WebSocket opens without asking first, and every browser names the page that opens it.
            return origin != null && isOurs(origin, request.getURI());
        }
        if (SAFE.contains(request.getMethod())) {
            return true;
        }
        if (origin != null) {
            return isOurs(origin, request.getURI());
        }
        String site = headers.getFirst("Sec-Fetch-Site");
        return site == null ? !isWhatAFormCanSend(request) : site.equals("same-origin") || site.equals("none");
    }

    /** Scheme, host and port; behind a proxy, as {@code server.forward-headers-strategy} makes them known. */
    private static boolean isOurs(String origin, URI asked) {
        URI page = uri(origin);
        return page != null
                && page.getHost() != null
                && page.getHost().equalsIgnoreCase(asked.getHost())
                && isSecure(page) == isSecure(asked)
                && port(page) == port(asked);
    }

    private static @Nullable URI uri(String origin) {
        try {
            return URI.create(origin);
        } catch (IllegalArgumentException notAnOrigin) {
            return null;
        }
    }

    private static int port(URI uri) {

        return uri.getPort() >= 0 ? uri.getPort() : isSecure(uri) ? 443 : 80;
    }

    private static boolean isSecure(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme()) || "wss".equalsIgnoreCase(uri.getScheme());
    }

    /** Other sites may send forms unasked; for all else a browser asks us first, and we never say yes. */
    private static boolean isWhatAFormCanSend(ServerHttpRequest request) {
        MediaType type = request.getHeaders().getContentType();
        return HttpMethod.POST.equals(request.getMethod())
                && (type == null || !type.isCompatibleWith(MediaType.APPLICATION_JSON));
    }
}
