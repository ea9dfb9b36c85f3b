package dev.rapport.session.group;

import dev.rapport.chassis.text.PlainText;
import dev.rapport.chassis.web.Problem;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The group somebody is in; null where nothing is said about it. */
public record GroupRequest(
        @Nullable @Size(max = 40, message = "has at most 40 characters") @PlainText
        String group) {

    /** The group of a session that was asked for, as its rules write it; 400 where it has no such group. */
    public static String named(String asked, Groups groups) {
        return groups.find(asked)
                .orElseThrow(() -> Problem.invalid(
                                "group",
                                groups.names().isEmpty()
                                        ? "is not asked for: this session has no groups"
                                        : "is one of " + String.join(", ", groups.names()))
                        .exception());
    }
}
