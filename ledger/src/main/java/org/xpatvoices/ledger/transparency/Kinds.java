package org.xpatvoices.ledger.transparency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The number by which anybody can count the events of a type without reading them. Numbers are for
 * ever; a type that has none is counted under 0. What single workers do is {@link #NEUTRAL} and
 * counted under 0 as well, so that an entry that comes while somebody is at a hub does not say what
 * it was; entries from before keep the number that they were published under.
 */
final class Kinds {
    static final short NEUTRAL = 0;
    private static final String FILE = "/transparency/kinds.csv";

    private final Map<String, Short> numbers = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();
    private final String text;

    private Kinds(String text) {
        this.text = text;
        text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(",", 2))
                .forEach(line -> add(Short.parseShort(line[0].strip()), line[1].strip()));
    }

    private void add(short number, String name) {
        numbers.put(name, number);
        if (number != NEUTRAL) {
            names.put(Short.toUnsignedInt(number), name);
        }
    }

    static Kinds read() {
        try (var file = Kinds.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of a number, a comma and a simple name; of two for one name the later holds. */
    static Kinds parse(String text) {
        return new Kinds(text);
    }

    /** By the simple name of the type, so that a record may move to another package. */
    short of(String type) {
        return numbers.getOrDefault(type.substring(type.lastIndexOf('.') + 1), NEUTRAL);
    }

    /** Whether it was decided under which number the type is counted. */
    boolean know(String type) {
        return numbers.containsKey(type);
    }

    /** The simple name of the type that has this number; empty if none has. */
    String nameOf(int number) {
        return names.getOrDefault(number, "");
    }

    /** The table as it is published. */
    String text() {
        return text;
    }
}
