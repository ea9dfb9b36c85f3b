package dev.rapport.gateway.page;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The pages there are. */
@Component
class WebPages {
    private final WebPage app = WebPage.read(new ClassPathResource("static/index.html"));
    /** Its library writes styles into the page. */
    private final WebPage docs = WebPage.read(new ClassPathResource("static/docs/index.html"), "'unsafe-inline'");

    WebPage app() {
        return app;
    }

    WebPage docs() {
        return docs;
    }
}
