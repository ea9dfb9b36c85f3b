package dev.rapport.session.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an organiser has kept for another time: plans with names, without a day.
 *
 * @param all in the order of the first time each was kept
 */
record Templates(List<Template> all) {
    static final int MOST = 50;
    static final Templates NONE = new Templates(List.of());

    Templates {
        all = List.copyOf(all);
    }

    /** @param plan its start means nothing */
    record Template(String id, String name, Plan plan) {
        private boolean isCalled(String other) {
            return name.equalsIgnoreCase(other);
        }
    }

    /**
     * One more; or, where one is called the same, that one with what is kept now. Empty where there are too many.
     *
     * @param id of a new one
     */
    Optional<Templates> with(String id, String name, Plan plan) {
        List<Template> changed = new ArrayList<>(all);
        Optional<Template> known = called(name);
        if (known.isPresent()) {
            changed.set(all.indexOf(known.get()), new Template(known.get().id(), name, plan));
        } else if (all.size() < MOST) {
            changed.add(new Template(id, name, plan));
        } else {
            return Optional.empty();
        }
        return Optional.of(new Templates(changed));
    }

    Optional<Template> called(String name) {
        return all.stream().filter(template -> template.isCalled(name)).findFirst();
    }

    /** Empty where there is none of this id. */
    Optional<Templates> without(String id) {
        List<Template> rest =
                all.stream().filter(template -> !template.id().equals(id)).toList();
        return rest.size() == all.size() ? Optional.empty() : Optional.of(new Templates(rest));
    }
}
