package org.xpatvoices.payouts.bench;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.bench.Bench;
import org.xpatvoices.contracts.bench.Figure;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.LineOutcome;
import org.xpatvoices.payouts.rail.References;
import org.xpatvoices.payouts.rail.iso20022.CreditTransferMessage;
import org.xpatvoices.payouts.rail.iso20022.CreditTransferWriter;
import org.xpatvoices.payouts.rail.iso20022.MessageKind;
import org.xpatvoices.payouts.rail.iso20022.StatementReader;
import org.xpatvoices.payouts.reconcile.KnownPayout;
import org.xpatvoices.payouts.reconcile.Matching;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A day's payment file written, and a day's statement taken in: in memory alone, and into the
 * database as the application does it. Reading includes the check against the schema.
 */
@Component
@Profile("bench")
class FilesBench implements Bench {
    private static final int TRANSFERS = 129_000;
    private static final int PER_GROUP = 1_000;
    private static final int ROUNDS = 5;
    private static final String CURRENCY = "MVR";
    private static final Instant AT = Instant.parse("2026-11-02T18:00:00Z");
    private static final Duration BETWEEN_COLLECTIONS = Duration.ofMillis(10);
    private static final double MIB = 1 << 20;

    private final ImportMeasurement imports;

    FilesBench(ImportMeasurement imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public List<Figure> measure(Progress progress) throws Exception {
        List<Figure> figures = new ArrayList<>();
        writing(figures, progress);
        reading(figures, progress);
        figures.addAll(imports.figures(progress));
        return figures;
    }

    private static void writing(List<Figure> figures, Progress progress) {
        var message = message();
        double seconds = Double.MAX_VALUE;
        long allocated = 0;
        double heap = 0;
        byte[] file = new byte[0];
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            file = CreditTransferWriter.write(message);
            seconds = Math.min(seconds, (System.nanoTime() - began) / 1e9);
            long before = allocated();
            try (var peak = HeapPeak.collecting(BETWEEN_COLLECTIONS)) {
                CreditTransferWriter.write(message, OutputStream.nullOutputStream());
                heap = Math.max(heap, peak.beyondStart() / MIB);
            }
            allocated = allocated() - before;
            progress.say("written: " + file.length + " bytes, " + seconds + " s at best");
        }
        long began = System.nanoTime();
        boolean valid = MessageKind.of(file) == MessageKind.CREDIT_TRANSFER;
        double check = (System.nanoTime() - began) / 1e9;
        figures.add(Figure.atMost("pain.001 with 129,000 transfers written", seconds, "s", 1));
        figures.add(Figure.atMost("heap while written to a stream", heap, "MiB", 64));
        figures.add(Figure.shown("allocated meanwhile", allocated / MIB, "MiB"));
        figures.add(Figure.atLeast("it is as its schema has it", valid ? 1 : 0, "", 1));
        figures.add(Figure.shown("checking that", check, "s"));
    }

    private static CreditTransferMessage message() {
        List<CreditTransferMessage.Group> groups = new ArrayList<>();
        var debtor = new CreditTransferMessage.Debtor("Xpat Voices", "7700000000001", null);
        for (int group = 0; group < TRANSFERS / PER_GROUP; group++) {
            List<CreditTransferMessage.Transfer> transfers = new ArrayList<>();
            for (int n = 0; n < PER_GROUP; n++) {
                transfers.add(
                        new CreditTransferMessage.Transfer(
                                reference(group * PER_GROUP + n),
                                micro(n),
                                new CreditTransferMessage.Creditor("Holder " + n, "77300" + n),
                                "Data licence shares"));
            }
            groups.add(
                    new CreditTransferMessage.Group(
                            "G" + group, LocalDate.of(2026, 11, 2), debtor, CURRENCY, transfers));
        }
        return new CreditTransferMessage("BENCH", AT, "Xpat Voices", groups);
    }

    private static void reading(List<Figure> figures, Progress progress) {
        byte[] file = statement();
        var payouts = payouts();
        double seconds = Double.MAX_VALUE;
        double heap = 0;
        long matched = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long before = liveHeap();
            long began = System.nanoTime();
            var statement = StatementReader.read(file, AT, _ -> ZoneOffset.UTC).getFirst();
            var matching = Matching.of(statement, new PayoutsOnly(payouts));
            seconds = Math.min(seconds, (System.nanoTime() - began) / 1e9);
            heap = (liveHeap() - before) / MIB;
            matched =
                    matching.lines().stream()
                            .filter(line -> line.outcome() == LineOutcome.MATCHED_PAYOUT)
                            .count();
            progress.say("read and matched: " + matched + ", " + seconds + " s at best");
        }
        figures.add(Figure.shown("camt.053 file", file.length / MIB, "MiB"));
        figures.add(
                Figure.atMost(
                        "camt.053 with 129,000 entries checked, read and matched, in memory",
                        seconds,
                        "s",
                        20));
        figures.add(Figure.atMost("heap it holds, beyond the file", heap, "MiB", 128));
        figures.add(Figure.atLeast("entries matched", matched, "", TRANSFERS));
    }

    private static Map<String, KnownPayout> payouts() {
        Map<String, KnownPayout> payouts = new HashMap<>();
        for (int n = 0; n < TRANSFERS; n++) {
            String id = "pay_" + reference(n);
            var net = new Money(micro(n % PER_GROUP), CURRENCY);
            payouts.put(id, new KnownPayout(id, "bat_1", net, null));
        }
        return payouts;
    }

    private static byte[] statement() {
        List<BenchStatement.Paid> paid = new ArrayList<>(TRANSFERS);
        for (int n = 0; n < TRANSFERS; n++) {
            paid.add(new BenchStatement.Paid(reference(n), micro(n % PER_GROUP)));
        }
        return BenchStatement.of(paid, 1, 0);
    }

    /** Whole minor units with two digits, whatever the number. */
    private static long micro(int n) {
        return 20_100_000L + n * Money.MICRO_PER_MAJOR;
    }

    private static String reference(int n) {
        return References.written(new PayoutId(new UUID(n * 0x9E3779B97F4A7C15L, n)).toString());
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }

    private static long liveHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
