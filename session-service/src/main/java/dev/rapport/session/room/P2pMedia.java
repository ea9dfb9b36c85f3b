package dev.rapport.session.room;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * WebRTC straight between browsers, signalled over the room's WebSocket. TURN credentials are good for some hours only,
 * as a shared secret allows (draft-uberti-behave-turn-rest, 2013).
 */
final class P2pMedia {
    private static final Duration VALID = Duration.ofHours(4);

    private final List<String> stun;
    private final List<String> turn;
    private final String secret;
    private final Clock clock;

    /** @param secret shared with the TURN server; without one there is no TURN */
    P2pMedia(List<String> stun, List<String> turn, String secret, Clock clock) {
        this.stun = stun;
        this.turn = turn;
        this.secret = secret;
        this.clock = clock;
    }

    record Media(String kind, List<IceServer> iceServers, String signal) {}

    /** As WebRTC's {@code RTCIceServer}. */
    sealed interface IceServer {
        record Stun(List<String> urls) implements IceServer {}

        record Turn(List<String> urls, String username, String credential) implements IceServer {}
    }

    Media of(String roomId, String attendeeId) {
        List<IceServer> servers = new ArrayList<>();
        if (!stun.isEmpty()) {
            servers.add(new IceServer.Stun(stun));
        }
        if (!turn.isEmpty() && !secret.isBlank()) {
            String username = clock.instant().plus(VALID).getEpochSecond() + ":" + attendeeId;
            servers.add(new IceServer.Turn(turn, username, sign(username)));
        }
        return new Media("p2p", servers, "/api/rooms/" + roomId + "/signal");
    }

    private String sign(String username) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
