package dev.rapport.session.round;

import dev.rapport.events.Event;
import java.util.List;

/** The new state after a decision, and the events it caused. */
public record Outcome<S>(S state, List<? extends Event> events) {}
