package dev.rapport.chassis.security;

import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;

/** What a service allows, and to whom. Whatever it does not name is denied. */
@FunctionalInterface
public interface AccessRules {
    /** The authority of a token that is good for everything its holder owns. */
    String ACCOUNT = "SCOPE_account";

    /** The authority of somebody whom the operator has named, beside that of their account. */
    String ADMINISTRATOR = "SCOPE_administrator";

    /** The authority of a token that is good for one thing only. */
    String GUEST = "SCOPE_guest";

    void allow(AuthorizeExchangeSpec exchanges);
}
