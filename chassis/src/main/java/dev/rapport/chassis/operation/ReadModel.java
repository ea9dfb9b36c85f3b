package dev.rapport.chassis.operation;

import java.util.List;

/**
 * What a service keeps of what others say on a topic that forgets nothing it needs, so that it can be built anew from
 * there. A service names its own as beans.
 *
 * @param group under which the service reads the topic
 * @param collections in which it keeps what it reads, and nothing else
 */
public record ReadModel(String topic, String group, List<String> collections) {}
