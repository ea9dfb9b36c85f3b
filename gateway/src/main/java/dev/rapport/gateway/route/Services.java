package dev.rapport.gateway.route;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the instances of each service are: one address, or several with commas between them. */
@Component
public class Services {
    private final Map<String, List<URI>> addresses = new LinkedHashMap<>();

    /** @throws IllegalArgumentException where an address is none; the message names it */
    Services(
            @Value("${rapport.profile-service}") String profile,
            @Value("${rapport.matching-service}") String matching,
            @Value("${rapport.session-service}") String session) {
        addresses.put("profile-service", parse(profile));
        addresses.put("matching-service", parse(matching));
        addresses.put("session-service", parse(session));
    }

    private static List<URI> parse(String told) {
        List<URI> several = Arrays.stream(told.split(",", -1))
                .map(String::strip)
                .map(URI::create)
                .toList();
        for (URI one : several) {
            boolean plain = "http".equals(one.getScheme());
            if (one.getHost() == null || !plain && (several.size() > 1 || !"https".equals(one.getScheme()))) {
                throw new IllegalArgumentException(one + " in " + told
                        + " is no address such as http://10.0.0.7:8083; several have commas between them");
            }
        }
        return several;
    }

    public Set<String> names() {
        return addresses.keySet();
    }

    /** The address to call a service at: its own, or a name that {@link #instances} knows. */
    public String address(String service) {
        List<URI> known = addresses.getOrDefault(service, List.of());
        return known.size() == 1 ? known.getFirst().toString() : "http://" + service;
    }

    /** All instances that a host stands for; empty where it is no service with several. */
    Optional<List<InetSocketAddress>> instances(String host) {
        return Optional.ofNullable(addresses.get(host))
                .filter(known -> known.size() > 1)
                .map(known -> known.stream()
                        .map(one -> InetSocketAddress.createUnresolved(
                                one.getHost(), one.getPort() < 0 ? 80 : one.getPort()))
                        .toList());
    }
}
