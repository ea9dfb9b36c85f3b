package dev.rapport.session.safety;

import dev.rapport.chassis.security.Caller;
import dev.rapport.chassis.text.PlainText;
import dev.rapport.chassis.web.Problem;
import dev.rapport.session.round.Room;
import dev.rapport.session.round.RoomAccess;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes complaints about somebody who is or was in a room with the reporter. */
@RestController
class ComplaintController {
    private final RoomAccess rooms;
    private final ComplaintStore complaints;
    private final Clock clock;

    ComplaintController(RoomAccess rooms, ComplaintStore complaints, Clock clock) {
        this.rooms = rooms;
        this.complaints = complaints;
        this.clock = clock;
    }

    record ComplaintRequest(
            @NotNull(message = "is required") @Size(max = 80, message = "has at most 80 characters")
            String about,

            @Nullable
            @Pattern(
                    regexp = "harassment|hate|sexual|spam|other",
                    message = "is harassment, hate, sexual, spam or other")
            String kind,

            @Nullable @Size(max = 2000, message = "has at most 2000 characters") @PlainText(lines = true)
            String text) {}

    @PostMapping("/api/rooms/{roomId}/reports")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ReportAnswer> report(
            @PathVariable String roomId, @Valid @RequestBody ComplaintRequest request, Caller caller) {
        return rooms.visitor(roomId, caller)
                .flatMap(entered -> isAnother(entered.room(), request.about(), caller.id())
                        ? complaints.keep(new Complaint(
                                entered.id().sessionId(),
                                roomId,
                                caller.id(),
                                request.about(),
                                request.kind() == null ? "other" : request.kind(),
                                request.text() == null ? "" : request.text().strip(),
                                clock.instant(),
                                null))
                        : Mono.error(Problem.invalid("about", "is nobody who was in this room with you")
                                .exception()))
                .map(ReportAnswer::of);
    }

    /** As its reporter sees it; what becomes of it is for administrators. */
    record ReportAnswer(
            String sessionId, String roomId, String from, String about, String kind, String text, Instant at) {
        static ReportAnswer of(Complaint complaint) {
            return new ReportAnswer(
                    complaint.sessionId(),
                    complaint.roomId(),
                    complaint.from(),
                    complaint.about(),
                    complaint.kind(),
                    complaint.text(),
                    complaint.at());
        }
    }

    private static boolean isAnother(Room room, String about, String me) {
        return !about.equals(me)
                && Stream.concat(room.members().stream(), room.left().stream()).anyMatch(about::equals);
    }
}
