package dev.rapport.gateway.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;

/** One HTML page as it is served, with the only scripts inside it that a browser may run. */
record WebPage(byte[] html, String etag, String contentSecurityPolicy) {
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*>(.+?)</script>", Pattern.DOTALL);

    /** @param styles where styles may come from besides our own files */
    static WebPage read(Resource file, String... styles) {
        try {
            byte[] html = file.getContentAsByteArray();
            return new WebPage(html, '"' + hash(html) + '"', policy(html, List.of(styles)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String policy(byte[] html, List<String> styles) {
        Matcher scripts = SCRIPT.matcher(new String(html, StandardCharsets.UTF_8));
        String inside = scripts.results()
                .map(script -> " 'sha256-" + hash(script.group(1).getBytes(StandardCharsets.UTF_8)) + "'")
                .collect(Collectors.joining());
        return Stream.of(
                        "default-src 'self'",
                        "script-src 'self'" + inside,
                        "style-src 'self'"
                                + styles.stream().map(style -> " " + style).collect(Collectors.joining()),
                        "img-src 'self' data:",
                        "media-src 'self' blob: mediastream:",
                        "connect-src 'self'",
                        "object-src 'none'",
                        "base-uri 'none'",
                        "form-action 'self'",
                        "frame-ancestors 'none'")
                .collect(Collectors.joining("; "));
    }

    private static String hash(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
