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

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The whole way from admitted records to verified files. */
public final class PacketPress {
    private final Codebook codebook;
    private final PacketFolder folder;

    public PacketPress() {
        this(Codebook.hierarchies1(), new PacketFolder());
    }

    public PacketPress(Codebook codebook, PacketFolder folder) {
        this.codebook = codebook;
        this.folder = folder;
    }

    /** Where nobody asks for the consents behind the rows, or for earlier packets, or waits. */
    public PressOutcome press(PressOrder order, List<AdmittedRecord> records) {
        return press(order, records, ConsentStatement.ofAll(order, records), _ -> {});
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

    /** {@link #begin} to its end. */
    public PressOutcome press(
            PressOrder order,
            List<AdmittedRecord> records,
            int[] keptGroups,
            ConsentStatement consents,
            Consumer<AssemblyStage> stages) {
        return switch (begin(order, records, keptGroups, consents, stages)) {
            case Pressing.Arranged arranged -> Awaited.of(arranged.outcome());
            case Pressing.Refused(List<String> reasons) -> new PressOutcome.Refused(reasons);
        };
    }

    /**
     * The same order and records, in whatever sequence, give the same files. Groups of records that
     * earlier packets showed together are not parted. Files are written and verified beside the
     * caller, who has other things to do with rows and classes.
     *
     * @param keptGroups per record its group, or {@link KeptClasses#FRESH}
     * @param stages is told when a stage begins, by whichever thread begins it
     */
    public Pressing begin(
            PressOrder order,
            List<AdmittedRecord> records,
            int[] keptGroups,
            ConsentStatement consents,
            Consumer<AssemblyStage> stages) {
        try {
            var columns = new OrderedColumns(codebook, order);
            var released = CompletableFuture.supplyAsync(() -> columns.released(records));
            List<String> reasons = Feasibility.reasonsAgainst(order, columns, records);
            return reasons.isEmpty()
                    ? begin(order, columns, records, released, keptGroups, consents, stages)
                    : new Pressing.Refused(reasons);
        } catch (IllegalArgumentException e) {
            return new Pressing.Refused(List.of(String.valueOf(e.getMessage())));
        }
    }

    private Pressing begin(
            PressOrder order,
            OrderedColumns columns,
            List<AdmittedRecord> records,
            CompletableFuture<List<List<String>>> labels,
            int[] keptGroups,
            ConsentStatement consents,
            Consumer<AssemblyStage> stages) {
        stages.accept(AssemblyStage.GENERALISING);
        List<List<String>> released = Awaited.of(labels);
        AnonymiserInput input = columns.input(records, released);
        Anonymiser anonymiser = anonymiser(input, keptGroups);
        Anonymised result = anonymiser.anonymise(input, order.model());
        var lacks =
                new Closeness(anonymiser, input, order.model())
                        .reasonAgainst(result.figures())
                        .or(() -> FewShown.reasonAgainst(result.figures()));
        if (lacks.isPresent()) {
            return new Pressing.Refused(List.of(lacks.get()));
        }
        stages.accept(AssemblyStage.WRITING);
        var arrangement = new Arrangement(columns, records, released, result);
        var print = new Print(codebook.version(), anonymiser.algorithm(), order, result);
        return new Pressing.Arranged(
                arrangement.rowOfRecord(),
                print.classes(),
                CompletableFuture.supplyAsync(
                        () -> outcome(print, arrangement, consents, stages),
                        Thread::startVirtualThread));
    }

    private PressOutcome outcome(
            Print print,
            Arrangement arrangement,
            ConsentStatement consents,
            Consumer<AssemblyStage> stages) {
        try {
            return print.of(
                    arrangement, folder, consents, () -> stages.accept(AssemblyStage.VERIFYING));
        } catch (IllegalArgumentException e) {
            return new PressOutcome.Refused(List.of(String.valueOf(e.getMessage())));
        }
    }

    private static Anonymiser anonymiser(AnonymiserInput input, int[] keptGroups) {
        Anonymiser best = new Lasting(BestFit.of(input), input.rows());
        boolean allFresh = Arrays.stream(keptGroups).allMatch(group -> group == KeptClasses.FRESH);
        return allFresh ? best : new KeptClasses(best, keptGroups);
    }
}
