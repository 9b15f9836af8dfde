package org.xpatvoices.ledger.packet.files;

import org.xpatvoices.ledger.packet.anonymise.PrivacyModel;

/** What the protection of a packet keeps, and what it does not, in the words that go with it. */
final class Residual {
    private static final String TEXT =
            "Every group of rows that read the same in the generalised columns is of at least %d"
                    + " workers and holds at least %d different answers of each sensitive column."
                    + " Plain columns are as answered and form no groups: %d of 100 rows differ from"
                    + " all others in generalised and plain columns together, and for %d of 100"
                    + " these columns leave a single answer of a sensitive column. So whoever"
                    + " already holds such facts of a person can find the row and learn the rest."
                    + " A coarse group may also tell, to somebody who knows how groups are made,"
                    + " that a finer one held too few different answers. The licence forbids to look"
                    + " for anybody by either way.";

    private Residual() {}

    static String of(PacketProof proof) {
        PrivacyModel model = proof.required();
        return TEXT.formatted(
                model.k(),
                model.l(),
                proof.singledOut().rowsPercent(),
                proof.singledOut().tellingPercent());
    }
}
