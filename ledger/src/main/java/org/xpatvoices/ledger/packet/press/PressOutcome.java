package org.xpatvoices.ledger.packet.press;

import org.xpatvoices.contracts.packet.ColumnFacts;
import org.xpatvoices.contracts.packet.SingledOut;
import org.xpatvoices.ledger.packet.anonymise.AnonymisationFigures;
import org.xpatvoices.ledger.packet.files.WrittenFile;

import java.util.List;

/** Either a verified packet or the reasons why there is none. */
public sealed interface PressOutcome {
    /** The class of a suppressed record. */
    int NOWHERE = -1;

    /**
     * @param files all files, the manifest last
     * @param sideTable to be sealed, never delivered
     * @param columns what each column holds, as a whole
     * @param singledOut what the plain columns give away
     * @param rowOfRecord per admitted record its row in the packet from 1 on, 0 if suppressed
     * @param classOfRecord per admitted record the class in which readers see it, or {@link
     *     #NOWHERE}
     */
    record Pressed(
            List<WrittenFile> files,
            byte[] sideTable,
            int[] rowOfRecord,
            int[] classOfRecord,
            AnonymisationFigures figures,
            List<ColumnFacts> columns,
            SingledOut singledOut)
            implements PressOutcome {
        public WrittenFile manifest() {
            return files.getLast();
        }
    }

    record Refused(List<String> reasons) implements PressOutcome {}
}
