package org.xpatvoices.ledger.transparency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The number by which anybody can count the events of a type without reading them. Numbers are for
 * ever; a type that has none is counted under 0.
 */
final class Kinds {
    private static final String FILE = "/transparency/kinds.csv";

    private final Map<String, Short> numbers = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();
    private final String text;

    private Kinds(String text) {
        this.text = text;
        numbers(text);
        numbers.forEach((name, number) -> names.put(Short.toUnsignedInt(number), name));
    }

    private void numbers(String text) {
        text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(",", 2))
                .forEach(line -> numbers.put(line[1].strip(), Short.valueOf(line[0].strip())));
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

    /** Lines of a number, a comma and a simple name. */
    static Kinds parse(String text) {
        return new Kinds(text);
    }

    /** By the simple name of the type, so that a record may move to another package. */
    short of(String type) {
        return numbers.getOrDefault(type.substring(type.lastIndexOf('.') + 1), (short) 0);
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
