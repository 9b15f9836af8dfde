package org.xpatvoices.ledger.packet.press;

import org.xpatvoices.contracts.packet.AssemblyStage;
import org.xpatvoices.ledger.packet.anonymise.Anonymised;
import org.xpatvoices.ledger.packet.anonymise.Anonymiser;
import org.xpatvoices.ledger.packet.anonymise.AnonymiserInput;
import org.xpatvoices.ledger.packet.anonymise.BestFit;
import org.xpatvoices.ledger.packet.codebook.Codebook;
import org.xpatvoices.ledger.packet.files.PacketFolder;
import org.xpatvoices.ledger.packet.files.PacketProof;
import org.xpatvoices.ledger.packet.files.PacketTable;
import org.xpatvoices.ledger.packet.files.WrittenFile;
import org.xpatvoices.ledger.packet.verify.PacketVerifier;

import java.util.List;
import java.util.function.Consumer;

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

    /** Where nobody asks for the consents behind the rows, or waits. */
    public PressOutcome press(PressOrder order, List<AdmittedRecord> records) {
        return press(order, records, ConsentStatement.NONE, _ -> {});
    }

    /**
     * The same order and records, in whatever sequence, give the same files.
     *
     * @param stages is told when a stage begins
     */
    public PressOutcome press(
            PressOrder order,
            List<AdmittedRecord> records,
            ConsentStatement consents,
            Consumer<AssemblyStage> stages) {
        try {
            var columns = new OrderedColumns(codebook, order);
            List<String> reasons = Feasibility.reasonsAgainst(order, columns, records);
            return reasons.isEmpty()
                    ? press(order, columns, records, consents, stages)
                    : new PressOutcome.Refused(reasons);
        } catch (IllegalArgumentException e) {
            return new PressOutcome.Refused(List.of(String.valueOf(e.getMessage())));
        }
    }

    private PressOutcome press(
            PressOrder order,
            OrderedColumns columns,
            List<AdmittedRecord> records,
            ConsentStatement consents,
            Consumer<AssemblyStage> stages) {
        stages.accept(AssemblyStage.GENERALISING);
        List<List<String>> released = columns.released(records);
        AnonymiserInput input = columns.input(records, released);
        Anonymiser anonymiser = BestFit.of(input);
        Anonymised result = anonymiser.anonymise(input, order.model());
        if (result.figures().classes() == 0) {
            return new PressOutcome.Refused(List.of(noClass(records.size())));
        }
        stages.accept(AssemblyStage.WRITING);
        var arrangement = new Arrangement(columns, records, released, result);
        PacketTable table = arrangement.table();
        int[] rows = arrangement.rowOfRecord();
        var proof =
                new PacketProof(
                        codebook.version(),
                        anonymiser.algorithm(),
                        order.model(),
                        result.figures(),
                        PacketVerifier.VERSION,
                        consents.of(rows));
        List<WrittenFile> files = folder.write(order.header(), table, proof);
        byte[] sideTable = arrangement.sideTable();
        stages.accept(AssemblyStage.VERIFYING);
        var verdict =
                verifier.verify(
                        Evidences.of(order, codebook.version(), files, sideTable, records.size()));
        return verdict.passed()
                ? new PressOutcome.Pressed(
                        files, sideTable, rows, result.figures(), ColumnCensus.of(table))
                : new PressOutcome.Refused(verdict.reasons());
    }

    private static String noClass(int records) {
        return "no class of the %d records fulfils the model, however coarse; fewer sensitive columns or a wider filter may pass"
                .formatted(records);
    }
}
