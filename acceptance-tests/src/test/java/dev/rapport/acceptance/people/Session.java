package dev.rapport.acceptance.people;

import dev.rapport.acceptance.system.LiveFeed;
import dev.rapport.acceptance.system.Reply;
import dev.rapport.acceptance.system.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A session in the hands of its organiser. */
public record Session(String id, String joinCode, Person organiser) {

    public static Session schedule(Person organiser, Plan plan) {
        JsonNode answer =
                organiser.api().post("/api/sessions", plan.fields()).is(201).json();
        return new Session(answer.path("id").asString(), answer.path("joinCode").asString(), organiser);
    }

    public String path(String rest) {
        return "/api/sessions/" + id + rest;
    }

    /** As its organiser sees it. */
    public JsonNode json() {
        return organiser.api().get(path("")).is(200).json();
    }

    public String state() {
        return json().path("state").asString();
    }

    /** When the present state ends; empty when that is open. */
    public Optional<Instant> until() {
        String until = json().path("until").asString();
        return until.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(until));
    }

    public void start() {
        steer("start").ok();
    }

    public void pause() {
        steer("pause").ok();
    }

    public void resume() {
        steer("resume").ok();
    }

    public void extend(Duration by) {
        organiser.api().post(path("/extend"), Map.of("by", by.toString())).ok();
    }

    public void next() {
        steer("next").ok();
    }

    public void end() {
        steer("end").ok();
    }

    public void announce(String text) {
        organiser.api().post(path("/announce"), Map.of("text", text)).ok();
    }

    /** Makes a call of live control that may be refused. */
    public Reply steer(String command) {
        return organiser.api().post(path("/" + command));
    }

    public void awaitState(String state, Duration atMost) {
        Waiting.until("state " + state, atMost, () -> state().equals(state));
    }

    /** One round as the organiser sees it, once it is known. */
    public RoundView round(int number) {
        return RoundView.of(
                organiser.api().get(path("/rounds/" + number)).is(200).json());
    }

    /** Waits until a round is known. */
    public RoundView awaitRound(int number) {
        Waiting.until(
                "round " + number,
                Waiting.A_WHILE,
                () -> organiser.api().get(path("/rounds/" + number)).isOk());
        return round(number);
    }

    /** As {@link #round}, unless rooms of it are being decided. */
    public Optional<RoundView> ifDecided(int number) {
        JsonNode round = organiser.api().get(path("/rounds/" + number)).is(200).json();
        return round.path("deciding").asBoolean() ? Optional.empty() : Optional.of(RoundView.of(round));
    }

    /** How many are checked in and there. */
    public int present() {
        try (LiveFeed feed = LiveFeed.open(organiser.token(), path("/live"), null)) {
            return feed.await("snapshot", Waiting.SOON)
                    .data()
                    .path("lobby")
                    .path("present")
                    .asInt();
        }
    }

    /** How far the server's clock is ahead of this machine's. */
    public Duration clockAhead() {
        Instant before = Instant.now();
        Instant server = Instant.parse(json().path("serverNow").asString());
        Duration between = Duration.between(before, Instant.now());
        return Duration.between(before.plus(between.dividedBy(2)), server);
    }
}
