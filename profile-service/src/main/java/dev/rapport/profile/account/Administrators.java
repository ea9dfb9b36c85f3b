package dev.rapport.profile.account;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom the operator has named to look after the place, by their addresses. */
record Administrators(Set<EmailAddress> addresses) {
    Administrators {
        addresses = Set.copyOf(addresses);
    }

    /** @param named blank ones are none */
    static Administrators of(Collection<String> named) {
        return new Administrators(named.stream()
                .filter(address -> !address.isBlank())
                .map(EmailAddress::new)
                .collect(Collectors.toSet()));
    }

    boolean include(Account account) {
        return addresses.contains(account.email());
    }
}
