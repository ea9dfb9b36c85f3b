package dev.rapport.acceptance.door;

import dev.rapport.acceptance.system.Call;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that is to be refused.
 *
 * @param call its path names people and places of the {@link World} in braces
 * @param statuses with which it may be refused
 * @param field what the answer has to name; null where no input is at fault
 */
record BadCall(
        String what,
        Who who,
        Call call,
        List<Integer> statuses,
        @Nullable String field) {

    /** Who makes the call. */
    enum Who {
        NOBODY,
        /** Of both sessions. */
        ORGANISER,
        /** Of the room of the running session. */
        MEMBER,
        /** With an account, and in none of the sessions. */
        STRANGER
    }

    static BadCall refused(String what, Who who, Call call, Integer... statuses) {
        return new BadCall(what, who, call, List.of(statuses), null);
    }

    BadCall naming(String field) {
        return new BadCall(what, who, call, statuses, field);
    }

    @Override
    public String toString() {
        return call.method() + " " + call.path() + " by " + who + ": " + what;
    }
}
