package dev.rapport.session.room;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the members of a room reach each other. */
@Configuration
class MediaConfiguration {

    @Bean
    RoomViews roomViews(
            @Value("${rapport.media.stun}") List<String> stun,
            @Value("${rapport.media.turn}") List<String> turn,
            @Value("${rapport.media.turn-secret}") String turnSecret,
            Clock clock) {
        return new RoomViews(new P2pMedia(stun, turn, turnSecret, clock), clock);
    }
}
