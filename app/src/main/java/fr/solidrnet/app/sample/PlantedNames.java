package fr.solidrnet.app.sample;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the sample says of people in clear, so that a test can look for it where it must not be. Bounded, so that a
 * large sample does not fill the memory: the first ones met of each kind, and every surname.
 */
final class PlantedNames {
    private static final int REFERENCES = 1500;
    private static final int SERIALS = 300;

    private final SortedSet<String> all = new TreeSet<>();
    private final SortedSet<String> references = new TreeSet<>();
    private final SortedSet<String> serials = new TreeSet<>();

    void person(Names.Person person) {
        all.add(person.surname());
        reference(person.reference());
    }

    void reference(String reference) {
        if (references.size() < REFERENCES) {
            references.add(reference);
        }
    }

    void serial(String serial) {
        if (serials.size() < SERIALS && !serial.isEmpty()) {
            serials.add(serial);
        }
    }

    /** A telephone number or an address of an EPN. */
    void contact(String contact) {
        all.add(contact);
    }

    SortedSet<String> all() {
        SortedSet<String> names = new TreeSet<>(all);
        names.addAll(references);
        names.addAll(serials);
        return names;
    }
}
