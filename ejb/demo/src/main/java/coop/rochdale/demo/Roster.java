package coop.rochdale.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whom the demo knows by now, and who of them votes as a consumer for certain. */
final class Roster {
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final List<Person> consumers = new ArrayList<>();
    private String treasurer = "";

    Person add(Person person) {
        people.put(person.handle(), person);
        return person;
    }

    Person get(String handle) {
        return Optional.ofNullable(people.get(handle)).orElseThrow();
    }

    Collection<Person> people() {
        return people.values();
    }

    /** Whoever records payments now. */
    Person treasurer() {
        return get(treasurer);
    }

    void treasurerIs(String handle) {
        treasurer = handle;
    }

    List<Person> consumers() {
        return List.copyOf(consumers);
    }

    void votes(Person person) {
        consumers.add(person);
    }

    void votesNoLonger(Person person) {
        consumers.remove(person);
    }
}
