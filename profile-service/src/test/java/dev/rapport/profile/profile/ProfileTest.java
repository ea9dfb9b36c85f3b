package dev.rapport.profile.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.events.ProfileEvent;
import dev.rapport.events.ProfileEvent.ProfileChanged;
import dev.rapport.profile.profile.Profile.Change;
import dev.rapport.profile.profile.ProfileCommand.Rewrite;
import dev.rapport.profile.profile.ProfileCommand.Start;
import dev.rapport.profile.profile.Terms.Per;
import dev.rapport.profile.profile.Terms.Price;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileTest {
    private static final Terms TERMS = new Terms(new Price(new BigDecimal("90"), "EUR", Per.HOUR), null);

    private final Profile unwritten = Profile.unwritten("ada", false);
    private final Profile started =
            unwritten.decide(new Start(Card.named("Ada"))).orElseThrow().profile();

    @Test
    void beginsWithAName() {
        Change change = unwritten.decide(new Start(Card.named("Ada"))).orElseThrow();

        assertThat(change.profile()).isEqualTo(new Profile("ada", 1, false, Card.named("Ada"), null));
        assertThat(change.event())
                .isEqualTo(new ProfileChanged("ada", 1, false, Card.named("Ada").published(), null));
    }

    @Test
    void isNotStartedTwice() {
        assertThat(started.decide(new Start(Card.named("Somebody else")))).isEmpty();
    }

    @Test
    void isReplacedAsAWhole() {
        Profile told = rewritten(started, card("Ada", "jazz"), TERMS);

        Profile after = rewritten(told, Card.named("Ada L"), null);

        assertThat(after).isEqualTo(new Profile("ada", 3, false, Card.named("Ada L"), null));
    }

    @Test
    void tellsTermsForMatching() {
        Change change = started.decide(new Rewrite(card("Ada", "jazz"), TERMS)).orElseThrow();

        assertThat(change.event().revision()).isEqualTo(2);
        assertThat(change.event().card().interests()).containsExactly("jazz");
        assertThat(change.event().terms())
                .isEqualTo(new ProfileEvent.Terms(
                        new ProfileEvent.Price(new BigDecimal("90"), "EUR", ProfileEvent.Per.HOUR), null));
    }

    @Test
    void saysNothingWhereNothingHasChanged() {
        Profile told = rewritten(started, card("Ada", "jazz"), TERMS);

        assertThat(told.decide(new Rewrite(card("Ada", "jazz"), TERMS))).isEmpty();
    }

    @Test
    void ofAGuestStaysOne() {
        Profile guest = rewritten(Profile.unwritten("guest", true), Card.named("Lin"), null);

        assertThat(guest.guest()).isTrue();
        assertThat(guest.revision()).isEqualTo(1);
    }

    private static Profile rewritten(Profile profile, Card card, Terms terms) {
        return profile.decide(new Rewrite(card, terms)).orElseThrow().profile();
    }

    private static Card card(String name, String interest) {
        return new Card(name, "", "", List.of(interest), List.of(), List.of(), List.of("en"), null, List.of(), null);
    }
}
