package dev.rapport.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What profile-service tells about a profile. Keyed by attendee and compacted: the last one is the whole truth. */
public sealed interface ProfileEvent extends Event {
    String attendeeId();

    @Override
    default String topic() {
        return Topics.PROFILES;
    }

    @Override
    default String key() {
        return attendeeId();
    }

    /**
     * The whole profile after a change.
     *
     * @param revision grows with every change of this profile; a reader ignores what is not newer than what it has
     * @param guest whether the attendee has no account
     * @param terms private price expectations: for matching only, never shown to anyone
     */
    record ProfileChanged(
            String attendeeId,
            long revision,
            boolean guest,
            Card card,
            @Nullable Terms terms) implements ProfileEvent {}

    /**
     * What other attendees may see of a profile. Lists hold the attendee's own words, in their order.
     *
     * @param company whom they work for; null where they did not say
     */
    record Card(
            String displayName,
            String headline,
            String about,
            List<String> interests,
            List<String> offers,
            List<String> seeks,
            List<String> languages,
            @Nullable String timeZone,
            List<String> links,
            @Nullable String company) {
        /** Of somebody who does not say whom they work for. */
        public Card(
                String displayName,
                String headline,
                String about,
                List<String> interests,
                List<String> offers,
                List<String> seeks,
                List<String> languages,
                @Nullable String timeZone,
                List<String> links) {
            this(displayName, headline, about, interests, offers, seeks, languages, timeZone, links, null);
        }
    }

    /** The least I take for what I offer, the most I pay for what I seek. */
    record Terms(@Nullable Price asking, @Nullable Price paying) {}

    /** @param currency ISO 4217 code */
    record Price(java.math.BigDecimal amount, String currency, Per per) {}

    /** What a price is for. */
    enum Per {
        HOUR,
        DAY,
        PROJECT
    }
}
