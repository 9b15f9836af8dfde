package org.xpatvoices.ledger.packet.assemble;

import org.xpatvoices.ledger.packet.files.ConsentCount;
import org.xpatvoices.ledger.packet.press.ConsentStatement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

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
        var workers = new TreeMap<String, Set<String>>();
        purposes.forEach(purpose -> workers.put(purpose, new HashSet<>()));
        for (int record = 0; record < rowOfRecord.length; record++) {
            if (rowOfRecord[record] > 0) {
                Considered delivered = considered.get(record);
                workers.forEach(
                        (purpose, who) -> {
                            if (delivered.allows(purpose)) {
                                who.add(delivered.workerId());
                            }
                        });
            }
        }
        return workers.entrySet().stream()
                .map(one -> new ConsentCount(one.getKey(), TERMS, one.getValue().size()))
                .toList();
    }
}
