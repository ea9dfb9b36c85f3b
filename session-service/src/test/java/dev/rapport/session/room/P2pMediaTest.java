package dev.rapport.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.session.room.P2pMedia.IceServer.Stun;
import dev.rapport.session.room.P2pMedia.IceServer.Turn;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class P2pMediaTest {
    private static final Clock SIX = Clock.fixed(Instant.parse("2026-01-31T18:00:00Z"), ZoneOffset.UTC);
    private static final List<String> STUN = List.of("stun:stun.example:3478");
    private static final List<String> TURN = List.of("turn:turn.example:3478", "turns:turn.example:5349");

    @Test
    void turnCredentialsAreSignedAndGoodForFourHours() {
        P2pMedia media = new P2pMedia(STUN, TURN, "open sesame", SIX);

        assertThat(media.of("room", "ann").iceServers())
                .containsExactly(new Stun(STUN), new Turn(TURN, "1769896800:ann", "jaMal8T3de81arckS8TagOATl70="));
    }

    @Test
    void credentialsAreEachOnesOwn() {
        P2pMedia media = new P2pMedia(List.of(), TURN, "open sesame", SIX);

        assertThat(media.of("room", "ann").iceServers())
                .doesNotContainAnyElementsOf(media.of("room", "bob").iceServers());
    }

    @Test
    void withoutASecretThereIsNoTurn() {
        assertThat(new P2pMedia(STUN, TURN, " ", SIX).of("room", "ann").iceServers())
                .containsExactly(new Stun(STUN));
        assertThat(new P2pMedia(List.of(), List.of(), "", SIX).of("room", "ann").iceServers())
                .isEmpty();
    }

    @Test
    void membersSignalThroughTheirRoom() {
        P2pMedia.Media media = new P2pMedia(List.of(), List.of(), "", SIX).of("evening-1-0-0", "ann");

        assertThat(media.kind()).isEqualTo("p2p");
        assertThat(media.signal()).isEqualTo("/api/rooms/evening-1-0-0/signal");
    }
}
