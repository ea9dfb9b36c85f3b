package dev.rapport.gateway.page;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the web app at each of its addresses, so that a link leads where it says, and the page on the API. */
@RestController
class PageController {
    private final WebPages pages;

    PageController(WebPages pages) {
        this.pages = pages;
    }

    @GetMapping({"/", "/index.html", "/sign-in", "/sign-up", "/profile", "/schedule", "/sessions/**", "/join/**"})
    ResponseEntity<byte[]> app() {
        return answer(pages.app());
    }

    @GetMapping({"/docs", "/docs/"})
    ResponseEntity<byte[]> docs() {
        return answer(pages.docs());
    }

    private static ResponseEntity<byte[]> answer(WebPage page) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noCache())
                .eTag(page.etag())
                .header(SecurityHeaders.POLICY, page.contentSecurityPolicy())
                .body(page.html());
    }
}
