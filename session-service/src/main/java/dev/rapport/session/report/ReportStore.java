package dev.rapport.session.report;

import dev.rapport.chassis.store.DocumentStore;
import dev.rapport.chassis.store.DocumentStore.Change;
import dev.rapport.chassis.store.DocumentStores;
import dev.rapport.chassis.store.Stored;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reports, one document for each reporter, room and other; they outlive the session. */
@Component
class ReportStore {
    private final DocumentStore<Report> reports;

    ReportStore(DocumentStores stores) {
        reports = stores.of("reports", Report.class);
    }

    /** Said again, the words are those of the last time. */
    Mono<Report> keep(Report report) {
        String id = report.roomId() + "/" + report.from() + "/" + report.about();
        return reports.changeOrStart(
                        id, report, known -> new Change<>(known.with(report.kind(), report.text()), List.of()))
                .map(Stored::state);
    }
}
