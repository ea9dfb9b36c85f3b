package dev.rapport.profile.word;

import dev.rapport.profile.profile.Card;
import dev.rapport.profile.profile.ProfileStore;
import dev.rapport.profile.word.Words.Word;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Suggestions while somebody writes their interests, offers and seeks, before they have an account too. */
@RestController
class WordController {
    /** So many cards are looked at: enough to know what is common. */
    private static final int CARDS = 500;

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final ProfileStore profiles;

    WordController(ProfileStore profiles) {
        this.profiles = profiles;
    }

    record WordsAnswer(List<Word> items) {}

    @GetMapping("/api/profiles/words")
    Mono<ResponseEntity<WordsAnswer>> beginning(
            @RequestParam @Pattern(regexp = "interests|offers|seeks", message = "is interests, offers or seeks")
                    String list,
            @RequestParam(defaultValue = "") @Size(max = 80, message = "has at most 80 characters") String beginning,
            @RequestParam(defaultValue = "8")
                    @Min(value = 1, message = "is at least 1")
                    @Max(value = 50, message = "is at most 50")
                    int limit) {
        return profiles.cardsWith(list, beginning.strip(), CARDS)
                .map(card -> words(card, list))
                .collectList()
                .map(lists -> ResponseEntity.ok()
                        .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                        .body(new WordsAnswer(Words.beginning(beginning.strip(), lists, limit))));
    }

    private static List<String> words(Card card, String list) {
        return switch (list) {
            case "interests" -> card.interests();
            case "offers" -> card.offers();
            default -> card.seeks();
        };
    }
}
