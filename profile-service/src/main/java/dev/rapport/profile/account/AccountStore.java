package dev.rapport.profile.account;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Accounts by their address, which is their key: no two accounts can have the same. */
@Repository
class AccountStore {
    private final DocumentStore<Account> accounts;

    AccountStore(DocumentStores stores) {
        accounts = stores.of("accounts", Account.class);
    }

    Mono<Account> find(EmailAddress email) {
        return accounts.find(email.value()).map(Stored::state);
    }

    /** Empty where the address is taken. */
    Mono<Account> open(Account account) {
        return accounts.insert(account.email().value(), account, List.of())
                .map(Stored::state)
                .onErrorResume(DuplicateKeyException.class, taken -> Mono.empty());
    }
}
