package org.xpatvoices.ledger.packet.assemble;

import org.xpatvoices.ledger.packet.files.ConsentCount;
import org.xpatvoices.ledger.packet.press.ConsentStatement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts, per purpose of the product, the workers whose grants let their delivered rows in. */
final class GrantedPurposes implements ConsentStatement {
    /** The one wording of consent so far; another one gets another name. */
    static final String TERMS = "consent@1";

    private final List<Considered> considered;
    private final List<String> purposes;

    GrantedPurposes(List<Considered> considered, List<String> purposes) {
        this.considered = considered;
        this.purposes = purposes;
    }

    @Override
    public List<ConsentCount> of(int[] rowOfRecord) {
        return purposes.stream()
                .distinct()
                .sorted()
                .map(purpose -> new ConsentCount(purpose, TERMS, workers(purpose, rowOfRecord)))
                .toList();
    }

    private int workers(String purpose, int[] rowOfRecord) {
        Set<String> workers = HashSet.newHashSet(rowOfRecord.length);
        for (int record = 0; record < rowOfRecord.length; record++) {
            Considered delivered = considered.get(record);
            if (rowOfRecord[record] > 0 && delivered.allows(purpose)) {
                workers.add(delivered.workerId());
            }
        }
        return workers.size();
    }
}
