package dev.rapport.gateway.signin;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Gives the web app a cookie for its token, so that no script has to keep the token, and takes it away. */
@RestController
class CookieController {
    /** RFC 6750, 2.1. */
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/-]+=*) *");

    /** Longer than any token is good for; the token itself says when it expires. */
    private static final Duration KEPT = Duration.ofHours(24);

    @PutMapping("/api/cookie")
    void signIn(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        Matcher bearer = BEARER.matcher(authorization == null ? "" : authorization);
        if (!bearer.matches()) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        response.addCookie(cookie(bearer.group(1), KEPT, request));
        response.setStatusCode(HttpStatus.NO_CONTENT);
    }

    @DeleteMapping("/api/cookie")
    void signOut(ServerHttpRequest request, ServerHttpResponse response) {
        response.addCookie(cookie("", Duration.ZERO, request));
        response.setStatusCode(HttpStatus.NO_CONTENT);
    }

    private static ResponseCookie cookie(String token, Duration maxAge, ServerHttpRequest request) {
        return ResponseCookie.from(CookieToBearer.COOKIE, token)
                .httpOnly(true)
                .secure("https".equals(request.getURI().getScheme()))
                .sameSite("Strict")
                .path("/")
                .maxAge(maxAge)
                .build();
    }
}
