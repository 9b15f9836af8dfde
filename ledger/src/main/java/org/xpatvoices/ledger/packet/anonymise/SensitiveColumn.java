package org.xpatvoices.ledger.packet.anonymise;

import java.util.List;
import java.util.Set;

/**
 * What nobody may learn about one worker. Numbers come in as bands. Values in {@code noAnswers}
 * ("not stated") never count towards the required variety: they hide nothing.
 */
public record SensitiveColumn(String name, List<String> values, Set<String> noAnswers) {
    public SensitiveColumn {
        noAnswers = Set.copyOf(noAnswers);
    }

    public SensitiveColumn(String name, List<String> values) {
        this(name, values, Set.of());
    }
}
