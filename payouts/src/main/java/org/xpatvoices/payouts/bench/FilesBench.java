package org.xpatvoices.payouts.bench;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.bench.Bench;
import org.xpatvoices.contracts.bench.Figure;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.LineOutcome;
import org.xpatvoices.payouts.rail.References;
import org.xpatvoices.payouts.rail.iso20022.BankStatement;
import org.xpatvoices.payouts.rail.iso20022.CreditTransferMessage;
import org.xpatvoices.payouts.rail.iso20022.CreditTransferWriter;
import org.xpatvoices.payouts.rail.iso20022.StatementReader;
import org.xpatvoices.payouts.reconcile.KnownPayout;
import org.xpatvoices.payouts.reconcile.Matching;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A day's payment file written, and a day's statement read and matched. */
@Component
@Profile("bench")
class FilesBench implements Bench {
    private static final int TRANSFERS = 129_000;
    private static final int PER_GROUP = 1_000;
    private static final int ROUNDS = 5;
    private static final String CURRENCY = "MVR";
    private static final Instant AT = Instant.parse("2026-11-02T18:00:00Z");
    private static final double MIB = 1 << 20;

    @Override
    public String name() {
        return "files";
    }

    @Override
    public List<Figure> measure(Progress progress) {
        List<Figure> figures = new ArrayList<>();
        writing(figures, progress);
        reading(figures, progress);
        return figures;
    }

    private static void writing(List<Figure> figures, Progress progress) {
        var message = message();
        double seconds = Double.MAX_VALUE;
        long allocated = 0;
        int bytes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long before = allocated();
            long began = System.nanoTime();
            bytes = CreditTransferWriter.write(message).length;
            seconds = Math.min(seconds, (System.nanoTime() - began) / 1e9);
            allocated = allocated() - before;
            progress.say("written: " + bytes + " bytes, " + seconds + " s at best");
        }
        figures.add(Figure.atMost("pain.001 with 129,000 transfers written", seconds, "s", 1));
        figures.add(
                Figure.shown("allocated beyond the file itself", (allocated - bytes) / MIB, "MiB"));
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
        Map<String, KnownPayout> payouts = new HashMap<>();
        for (int n = 0; n < TRANSFERS; n++) {
            String id = "pay_" + reference(n);
            var net = new Money(micro(n % PER_GROUP), CURRENCY);
            payouts.put(id, new KnownPayout(id, "bat_1", net, null));
        }
        double seconds = Double.MAX_VALUE;
        double heap = 0;
        long matched = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long before = liveHeap();
            long began = System.nanoTime();
            BankStatement statement = StatementReader.read(file, AT).getFirst();
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
                Figure.atMost("camt.053 with 129,000 entries read and matched", seconds, "s", 20));
        figures.add(Figure.atMost("heap it holds, beyond the file", heap, "MiB", 128));
        figures.add(Figure.atLeast("entries matched", matched, "", TRANSFERS));
    }

    private static byte[] statement() {
        var xml = new StringBuilder(TRANSFERS * 560);
        long sum = 0;
        for (int n = 0; n < TRANSFERS; n++) {
            sum += micro(n % PER_GROUP);
        }
        xml.append("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">")
                .append("<BkToCstmrStmt><GrpHdr><MsgId>M</MsgId></GrpHdr><Stmt><Id>S</Id>")
                .append("<ElctrncSeqNb>1</ElctrncSeqNb><CreDtTm>2026-11-02T18:00:00Z</CreDtTm>")
                .append("<Acct><Id><Othr><Id>7700000000001</Id></Othr></Id></Acct>");
        balance(xml, "OPBD", sum);
        balance(xml, "CLBD", 0);
        for (int n = 0; n < TRANSFERS; n++) {
            entry(xml, n);
        }
        return xml.append("</Stmt></BkToCstmrStmt></Document>")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void balance(StringBuilder xml, String code, long micro) {
        xml.append("<Bal><Tp><CdOrPrtry><Cd>").append(code).append("</Cd></CdOrPrtry></Tp>");
        amount(xml, micro).append("<CdtDbtInd>CRDT</CdtDbtInd>");
        xml.append("<Dt><DtTm>2026-11-02T18:00:00Z</DtTm></Dt></Bal>");
    }

    private static void entry(StringBuilder xml, int n) {
        xml.append("<Ntry><NtryRef>").append(n).append("</NtryRef>");
        amount(xml, micro(n % PER_GROUP)).append("<CdtDbtInd>DBIT</CdtDbtInd>");
        xml.append("<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-02</Dt></BookgDt>")
                .append("<ValDt><Dt>2026-11-02</Dt></ValDt><AcctSvcrRef>BANK-")
                .append(n)
                .append("</AcctSvcrRef><BkTxCd><Prtry><Cd>NTRF</Cd></Prtry></BkTxCd>")
                .append("<NtryDtls><TxDtls><Refs><EndToEndId>")
                .append(reference(n))
                .append("</EndToEndId></Refs>");
        amount(xml, micro(n % PER_GROUP)).append("<CdtDbtInd>DBIT</CdtDbtInd>");
        xml.append("<RltdPties><Cdtr><Pty><Nm>Holder of an account</Nm></Pty></Cdtr></RltdPties>")
                .append("</TxDtls></NtryDtls></Ntry>");
    }

    private static StringBuilder amount(StringBuilder xml, long micro) {
        return xml.append("<Amt Ccy=\"MVR\">")
                .append(micro / Money.MICRO_PER_MAJOR)
                .append('.')
                .append(micro % Money.MICRO_PER_MAJOR / 100_000)
                .append("</Amt>");
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
