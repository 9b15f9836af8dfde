package org.xpatvoices.ledger.packet.press;

import org.xpatvoices.ledger.packet.anonymise.Anonymised;
import org.xpatvoices.ledger.packet.files.PacketFolder;
import org.xpatvoices.ledger.packet.files.PacketProof;
import org.xpatvoices.ledger.packet.files.PacketTable;
import org.xpatvoices.ledger.packet.files.SinglingCensus;
import org.xpatvoices.ledger.packet.files.WrittenFile;
import org.xpatvoices.ledger.packet.verify.PacketVerifier;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Writes what was anonymised, and has it verified from what was written. */
record Print(String lists, String algorithm, PressOrder order, Anonymised result) {
    /** Per record its class as readers see it. */
    int[] classes() {
        return IntStream.range(0, result.rows())
                .map(row -> result.isReleased(row) ? result.classOf(row) : PressOutcome.NOWHERE)
                .toArray();
    }

    /**
     * @param verifying is told when everything is written
     */
    PressOutcome of(
            Arrangement arrangement,
            PacketFolder folder,
            ConsentStatement consents,
            Runnable verifying) {
        int[] rows = arrangement.rowOfRecord();
        var sideTable = CompletableFuture.supplyAsync(arrangement::sideTable);
        var consented = CompletableFuture.supplyAsync(() -> consents.of(rows));
        PacketTable table = arrangement.table();
        var singledOut = SinglingCensus.of(table);
        var tellsTooMuch = PlainColumns.reasonAgainst(order, table, singledOut);
        if (tellsTooMuch.isPresent()) {
            return new PressOutcome.Refused(List.of(tellsTooMuch.get()));
        }
        var proof =
                new PacketProof(
                        lists,
                        algorithm,
                        order.model(),
                        result.figures(),
                        PacketVerifier.VERSION,
                        Awaited.of(consented),
                        singledOut);
        List<WrittenFile> files = folder.write(order.header(), table, proof);
        verifying.run();
        var verdict =
                new PacketVerifier()
                        .verify(
                                Evidences.of(
                                        order, lists, files, Awaited.of(sideTable), result.rows()));
        return verdict.passed()
                ? new PressOutcome.Pressed(
                        files,
                        Awaited.of(sideTable),
                        rows,
                        classes(),
                        result.figures(),
                        ColumnCensus.of(table),
                        singledOut)
                : new PressOutcome.Refused(verdict.reasons());
    }
}
