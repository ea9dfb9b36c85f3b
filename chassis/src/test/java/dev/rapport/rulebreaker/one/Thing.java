package dev.rapport.rulebreaker.one;

import org.springframework.util.StringUtils;

/** Domain that is no plain Java. */
record Thing(String name) {
    boolean named() {
        return StringUtils.hasText(name);
    }
}
