package org.xpatvoices.ledger.packet.anonymise;

import java.util.List;
import java.util.Set;

/**
 * What nobody may learn about one worker. Numbers come in as bands. Values that are no answers
 * ("not stated") never count towards the required variety: they hide nothing.
 */
public record SensitiveColumn(String name, Coded values) {
    public SensitiveColumn(String name, List<String> values, Set<String> noAnswers) {
        this(name, Coded.of(values, noAnswers));
    }

    public SensitiveColumn(String name, List<String> values) {
        this(name, values, Set.of());
    }
}
