package org.xpatvoices.ledger.packet.press;

import org.xpatvoices.ledger.packet.files.ConsentCount;

import java.util.List;
import java.util.stream.IntStream;

/** Says on which consents the delivered rows rest, once it is known which rows are delivered. */
@FunctionalInterface
public interface ConsentStatement {
    /** For packets that are made of no consents: everybody agrees to every purpose. */
    static ConsentStatement ofAll(PressOrder order, List<AdmittedRecord> records) {
        return rowOfRecord -> {
            long workers =
                    IntStream.range(0, rowOfRecord.length)
                            .filter(record -> rowOfRecord[record] > 0)
                            .mapToObj(record -> records.get(record).worker())
                            .distinct()
                            .count();
            return order.header().purposes().stream()
                    .map(one -> new ConsentCount(one, "none", Math.toIntExact(workers)))
                    .toList();
        };
    }

    /**
     * @param rowOfRecord per record its row in the packet from 1 on, 0 if suppressed
     */
    List<ConsentCount> of(int[] rowOfRecord);
}
