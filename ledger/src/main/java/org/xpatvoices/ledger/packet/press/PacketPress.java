package org.xpatvoices.ledger.packet.press;

import org.xpatvoices.contracts.packet.AssemblyStage;
import org.xpatvoices.ledger.packet.anonymise.Anonymised;
import org.xpatvoices.ledger.packet.anonymise.Anonymiser;
import org.xpatvoices.ledger.packet.anonymise.AnonymiserInput;
import org.xpatvoices.ledger.packet.anonymise.BestFit;
import org.xpatvoices.ledger.packet.anonymise.KeptClasses;
import org.xpatvoices.ledger.packet.anonymise.Lasting;
import org.xpatvoices.ledger.packet.codebook.Codebook;
import org.xpatvoices.ledger.packet.files.PacketFolder;
import org.xpatvoices.ledger.packet.files.PacketProof;
import org.xpatvoices.ledger.packet.files.PacketTable;
import org.xpatvoices.ledger.packet.files.SinglingCensus;
import org.xpatvoices.ledger.packet.files.WrittenFile;
import org.xpatvoices.ledger.packet.verify.PacketVerifier;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The whole way from admitted records to verified files. */
public final class PacketPress {
    private static final String NO_CLASS =
            "no class of the records fulfils the model, however coarse; fewer sensitive columns or a wider filter may pass";

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

    /** Where nobody asks for the consents behind the rows, or for earlier packets, or waits. */
    public PressOutcome press(PressOrder order, List<AdmittedRecord> records) {
        return press(order, records, ConsentStatement.NONE, _ -> {});
    }

    /** Where no earlier packet showed any of the records. */
    public PressOutcome press(
            PressOrder order,
            List<AdmittedRecord> records,
            ConsentStatement consents,
            Consumer<AssemblyStage> stages) {
        var allFresh = new int[records.size()];
        Arrays.fill(allFresh, KeptClasses.FRESH);
        return press(order, records, allFresh, consents, stages);
    }

    /**
     * The same order and records, in whatever sequence, give the same files. Groups of records that
     * earlier packets showed together are not parted.
     *
     * @param keptGroups per record its group, or {@link KeptClasses#FRESH}
     * @param stages is told when a stage begins
     */
    public PressOutcome press(
            PressOrder order,
            List<AdmittedRecord> records,
            int[] keptGroups,
            ConsentStatement consents,
            Consumer<AssemblyStage> stages) {
        try {
            var columns = new OrderedColumns(codebook, order);
            List<String> reasons = Feasibility.reasonsAgainst(order, columns, records);
            return reasons.isEmpty()
                    ? press(order, columns, records, keptGroups, consents, stages)
                    : new PressOutcome.Refused(reasons);
        } catch (IllegalArgumentException e) {
            return new PressOutcome.Refused(List.of(String.valueOf(e.getMessage())));
        }
    }

    private PressOutcome press(
            PressOrder order,
            OrderedColumns columns,
            List<AdmittedRecord> records,
            int[] keptGroups,
            ConsentStatement consents,
            Consumer<AssemblyStage> stages) {
        stages.accept(AssemblyStage.GENERALISING);
        List<List<String>> released = columns.released(records);
        AnonymiserInput input = columns.input(records, released);
        Anonymiser anonymiser = anonymiser(input, keptGroups);
        Anonymised result = anonymiser.anonymise(input, order.model());
        var tooFar =
                new Closeness(anonymiser, input, order.model()).reasonAgainst(result.figures());
        if (tooFar.isPresent()) {
            return new PressOutcome.Refused(List.of(tooFar.get()));
        }
        if (result.figures().classes() == 0) {
            return new PressOutcome.Refused(List.of(NO_CLASS));
        }
        stages.accept(AssemblyStage.WRITING);
        var arrangement = new Arrangement(columns, records, released, result);
        PacketTable table = arrangement.table();
        int[] rows = arrangement.rowOfRecord();
        var singledOut = SinglingCensus.of(table);
        var tellsTooMuch = PlainColumns.reasonAgainst(order, table, singledOut);
        if (tellsTooMuch.isPresent()) {
            return new PressOutcome.Refused(List.of(tellsTooMuch.get()));
        }
        var proof =
                new PacketProof(
                        codebook.version(),
                        anonymiser.algorithm(),
                        order.model(),
                        result.figures(),
                        PacketVerifier.VERSION,
                        consents.of(rows),
                        singledOut);
        var beside = CompletableFuture.supplyAsync(arrangement::sideTable);
        List<WrittenFile> files = folder.write(order.header(), table, proof);
        byte[] sideTable = beside.join();
        stages.accept(AssemblyStage.VERIFYING);
        var verdict =
                verifier.verify(
                        Evidences.of(order, codebook.version(), files, sideTable, records.size()));
        return verdict.passed()
                ? new PressOutcome.Pressed(
                        files,
                        sideTable,
                        rows,
                        classes(result),
                        result.figures(),
                        ColumnCensus.of(table),
                        singledOut)
                : new PressOutcome.Refused(verdict.reasons());
    }

    private static Anonymiser anonymiser(AnonymiserInput input, int[] keptGroups) {
        Anonymiser best = new Lasting(BestFit.of(input), input.rows());
        boolean allFresh = Arrays.stream(keptGroups).allMatch(group -> group == KeptClasses.FRESH);
        return allFresh ? best : new KeptClasses(best, keptGroups);
    }

    private static int[] classes(Anonymised result) {
        return IntStream.range(0, result.rows())
                .map(row -> result.isReleased(row) ? result.classOf(row) : PressOutcome.NOWHERE)
                .toArray();
    }
}
