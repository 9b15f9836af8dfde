package org.xpatvoices.marketplace.validation;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects faults; says each thing about a place once, and nothing more about a value of a wrong
 * type.
 */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    void add(String pointer, FaultCode code, String message) {
        boolean said =
                found.stream()
                        .anyMatch(
                                fault ->
                                        fault.pointer().equals(pointer)
                                                && (fault.code() == code
                                                        || fault.code() == FaultCode.WRONG_TYPE));
        if (!said) {
            found.add(new Fault(pointer, message, code));
        }
    }

    boolean noneAt(String pointer) {
        return found.stream().noneMatch(fault -> fault.pointer().equals(pointer));
    }

    List<Fault> list() {
        return List.copyOf(found);
    }

    /** A name as one step of a JSON Pointer. */
    static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
