package org.xpatvoices.ledger.packet.press;

import java.util.List;

/**
 * One consented record at the cut-off. The references stay inside.
 *
 * @param values per column of the order the original value, as the codebook's lists read it
 */
public record AdmittedRecord(String worker, String employer, List<String> values) {
    public AdmittedRecord {
        values = List.copyOf(values);
    }
}
