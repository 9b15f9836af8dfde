package org.xpatvoices.marketplace.sandbox;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a camt.053.001.08: one booking per payment group, with all transfers inside. */
final class StatementText {
    static final String ACCOUNT = "7700000000001";

    private StatementText() {}

    /** Whose statement it is, and what it starts and ends with. */
    record Head(String account, int number, String currency, long openingMicro, long closingMicro) {
        /** The bank's own needs no name in its ids. */
        String name() {
            String of = account.equals(ACCOUNT) ? "" : account + "-";
            return "SANDBOX-" + of + currency + "-" + number;
        }
    }

    static byte[] of(Head head, Instant at, List<SandboxBookRegister.Entry> entries) {
        String currency = head.currency();
        var xml = new StringBuilder(1_000 + entries.size() * 300);
        String time = at.truncatedTo(ChronoUnit.MILLIS).toString();
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">")
                .append("<BkToCstmrStmt><GrpHdr>")
                .append("<MsgId>%s</MsgId>".formatted(head.name()))
                .append("<CreDtTm>%s</CreDtTm></GrpHdr><Stmt>".formatted(time))
                .append("<Id>%s</Id>".formatted(head.name()))
                .append("<ElctrncSeqNb>%d</ElctrncSeqNb>".formatted(head.number()))
                .append("<CreDtTm>%s</CreDtTm><FrToDt><FrDtTm>%s</FrDtTm>".formatted(time, time))
                .append("<ToDtTm>%s</ToDtTm></FrToDt>".formatted(time))
                .append("<Acct><Id><Othr><Id>%s</Id></Othr></Id>".formatted(head.account()))
                .append("<Ccy>%s</Ccy></Acct>".formatted(currency));
        balance(xml, "OPBD", head.openingMicro(), currency, time);
        balance(xml, "CLBD", head.closingMicro(), currency, time);
        grouped(entries).forEach((_, group) -> booking(xml, group, currency));
        return xml.append("</Stmt></BkToCstmrStmt></Document>\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Credits stand alone; the transfers of one payment group are booked together. */
    private static Map<String, List<SandboxBookRegister.Entry>> grouped(
            List<SandboxBookRegister.Entry> entries) {
        Map<String, List<SandboxBookRegister.Entry>> groups = new LinkedHashMap<>();
        for (var entry : entries) {
            String key = entry.paymentId().isEmpty() ? "#" + entry.entry() : entry.paymentId();
            groups.computeIfAbsent(key, _ -> new java.util.ArrayList<>()).add(entry);
        }
        return groups;
    }

    private static void balance(
            StringBuilder xml, String code, long micro, String currency, String time) {
        xml.append("<Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp>".formatted(code));
        amount(xml, micro, currency);
        xml.append("<Dt><DtTm>%s</DtTm></Dt></Bal>".formatted(time));
    }

    private static void booking(
            StringBuilder xml, List<SandboxBookRegister.Entry> group, String currency) {
        long sum = group.stream().mapToLong(SandboxBookRegister.Entry::amountMicro).sum();
        var first = group.getFirst();
        xml.append("<Ntry>");
        amount(xml, sum, currency);
        xml.append("<Sts><Cd>BOOK</Cd></Sts>")
                .append("<AcctSvcrRef>SBX%d</AcctSvcrRef>".formatted(first.entry()))
                .append("<BkTxCd><Prtry><Cd>NTRF</Cd></Prtry></BkTxCd><NtryDtls>");
        if (!first.paymentId().isEmpty()) {
            xml.append(
                    "<Btch><PmtInfId>%s</PmtInfId></Btch>".formatted(escaped(first.paymentId())));
        }
        for (var one : group) {
            xml.append(
                    "<TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs>"
                            .formatted(escaped(one.reference())));
            amount(xml, one.amountMicro(), currency);
            xml.append("</TxDtls>");
        }
        xml.append("</NtryDtls></Ntry>");
    }

    private static void amount(StringBuilder xml, long micro, String currency) {
        String number =
                BigDecimal.valueOf(Math.absExact(micro), 6).stripTrailingZeros().toPlainString();
        xml.append("<Amt Ccy=\"%s\">%s</Amt>".formatted(currency, number))
                .append("<CdtDbtInd>%s</CdtDbtInd>".formatted(micro < 0 ? "DBIT" : "CRDT"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
