package dev.rapport.session.encounter;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What somebody noted about another in a session, for themselves alone: a document for each. */
@Component
class NoteStore {
    private final DocumentStore<Note> notes;

    NoteStore(DocumentStores stores) {
        notes = stores.of("notes", Note.class);
    }

    /** @param text empty where somebody has taken back what they had noted; null where they never noted anything */
    private record Note(@Nullable String text) {
        static final Note NONE = new Note(null);
    }

    /** By whom they are about; who is not noted, is missing. */
    Mono<Map<String, String>> of(String sessionId, String me, Collection<String> about) {
        String mine = id(sessionId, me, "");
        return notes.findAll(
                        about.stream().map(other -> id(sessionId, me, other)).toList())
                .collectMap(
                        stored -> stored.id().substring(mine.length()),
                        stored -> stored.state().text());
    }

    Mono<String> keep(String sessionId, String me, String about, String text) {
        return notes.changeOrStart(
                        id(sessionId, me, about),
                        Note.NONE,
                        known -> text.equals(known.text()) ? null : new Change<>(new Note(text), List.of()))
                .map(Stored::state)
                .map(Note::text);
    }

    private static String id(String sessionId, String me, String about) {
        return sessionId + "/" + me + "/" + about;
    }
}
