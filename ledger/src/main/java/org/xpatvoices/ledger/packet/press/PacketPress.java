package org.xpatvoices.ledger.packet.press;

import org.xpatvoices.ledger.packet.anonymise.Anonymised;
import org.xpatvoices.ledger.packet.anonymise.Anonymiser;
import org.xpatvoices.ledger.packet.anonymise.AnonymiserInput;
import org.xpatvoices.ledger.packet.anonymise.BestFit;
import org.xpatvoices.ledger.packet.codebook.CodeList;
import org.xpatvoices.ledger.packet.codebook.Codebook;
import org.xpatvoices.ledger.packet.files.PacketFolder;
import org.xpatvoices.ledger.packet.files.PacketProof;
import org.xpatvoices.ledger.packet.files.WrittenFile;
import org.xpatvoices.ledger.packet.verify.PacketVerifier;

import java.util.ArrayList;
import java.util.List;

/** The whole way from admitted records to verified files. */
public final class PacketPress {
    private final Codebook codebook;
    private final PacketFolder folder;
    private final PacketVerifier verifier = new PacketVerifier();

    public PacketPress() {
        this(Codebook.hierarchies1(), new PacketFolder());
    }

    public PacketPress(Codebook codebook, PacketFolder folder) {
        this.codebook = codebook;
        this.folder = folder;
    }

    /** Where nobody asks for the consents behind the rows. */
    public PressOutcome press(PressOrder order, List<AdmittedRecord> records) {
        return press(order, records, ConsentStatement.NONE);
    }

    /** The same order and records, in whatever sequence, give the same files. */
    public PressOutcome press(
            PressOrder order, List<AdmittedRecord> records, ConsentStatement consents) {
        try {
            var columns = new OrderedColumns(codebook, order);
            List<String> reasons = refuseHopeless(order, columns, records);
            return reasons.isEmpty()
                    ? press(order, columns, records, consents)
                    : new PressOutcome.Refused(reasons);
        } catch (IllegalArgumentException e) {
            return new PressOutcome.Refused(List.of(String.valueOf(e.getMessage())));
        }
    }

    private PressOutcome press(
            PressOrder order,
            OrderedColumns columns,
            List<AdmittedRecord> records,
            ConsentStatement consents) {
        List<List<String>> released = columns.released(records);
        AnonymiserInput input = columns.input(records, released);
        Anonymiser anonymiser = BestFit.of(input);
        Anonymised result = anonymiser.anonymise(input, order.model());
        if (result.figures().classes() == 0) {
            return new PressOutcome.Refused(
                    List.of("no class of the " + records.size() + " records fulfils the model"));
        }
        var arrangement = new Arrangement(columns, records, released, result);
        var proof =
                new PacketProof(
                        codebook.version(),
                        anonymiser.algorithm(),
                        order.model(),
                        result.figures(),
                        PacketVerifier.VERSION,
                        consents.of(arrangement.rowOfRecord()));
        List<WrittenFile> files = folder.write(order.header(), arrangement.table(), proof);
        byte[] sideTable = arrangement.sideTable();
        var verdict =
                verifier.verify(
                        Evidences.of(order, codebook.version(), files, sideTable, records.size()));
        return verdict.passed()
                ? new PressOutcome.Pressed(
                        files, sideTable, arrangement.rowOfRecord(), result.figures())
                : new PressOutcome.Refused(verdict.reasons());
    }

    /** What no anonymisation can cure is said before one is tried. */
    private static List<String> refuseHopeless(
            PressOrder order, OrderedColumns columns, List<AdmittedRecord> records) {
        var reasons = new ArrayList<String>();
        if (order.sensitive().isEmpty()) {
            reasons.add("a packet needs a sensitive column, else its variety means nothing");
        }
        for (String name : order.sensitive()) {
            CodeList list = columns.listOf(name);
            if (list.answers() < order.model().l()) {
                reasons.add(
                        "column %s has %d answers, the model needs %d in every class"
                                .formatted(name, list.answers(), order.model().l()));
            }
        }
        if (records.size() < order.model().k()) {
            reasons.add(
                    "%d records are fewer than k = %d"
                            .formatted(records.size(), order.model().k()));
        }
        return reasons;
    }
}
