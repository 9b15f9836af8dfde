package org.xpatvoices.contracts.contribution;

import java.util.List;

/**
 * Records many sets of facts with one append. Each is judged by itself and has its own answer, a
 * {@link RecordAnswer} in the same place of the list: what is refused keeps nothing else out.
 */
public record RecordContributions(List<RecordContribution> records) {
    public RecordContributions {
        records = List.copyOf(records);
    }
}
