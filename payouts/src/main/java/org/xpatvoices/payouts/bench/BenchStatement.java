package org.xpatvoices.payouts.bench;

import org.xpatvoices.contracts.money.Money;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A camt.053.001.08 of the operating account: every payout on its own, in no order of ours. */
final class BenchStatement {
    private static final long SEED = 129_000;
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);

    private BenchStatement() {}

    /** One debit; the amount in whole minor units of two digits. */
    record Paid(String reference, long micro) {}

    /**
     * @param number of the statement, one a day
     * @param restMicro what the account holds beyond what is paid
     */
    static byte[] of(List<Paid> sent, int number, long restMicro) {
        var paid = new ArrayList<>(sent);
        Collections.shuffle(paid, new Random(SEED));
        String at = FIRST.plusDays(number - 1L) + "T18:00:00Z";
        var xml = new StringBuilder(paid.size() * 560 + 2_000);
        long sum = paid.stream().mapToLong(Paid::micro).sum();
        xml.append("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">")
                .append("<BkToCstmrStmt><GrpHdr><MsgId>M</MsgId><CreDtTm>")
                .append(at)
                .append("</CreDtTm>")
                .append("</GrpHdr><Stmt><Id>S")
                .append(number)
                .append("</Id><ElctrncSeqNb>")
                .append(number)
                .append("</ElctrncSeqNb>")
                .append("<CreDtTm>")
                .append(at)
                .append("</CreDtTm>")
                .append("<Acct><Id><Othr><Id>7700000000001</Id></Othr></Id></Acct>");
        balance(xml, "OPBD", at, restMicro + sum);
        balance(xml, "CLBD", at, restMicro);
        for (int n = 0; n < paid.size(); n++) {
            entry(xml, n, paid.get(n));
        }
        return xml.append("</Stmt></BkToCstmrStmt></Document>")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void balance(StringBuilder xml, String code, String at, long micro) {
        xml.append("<Bal><Tp><CdOrPrtry><Cd>").append(code).append("</Cd></CdOrPrtry></Tp>");
        amount(xml, micro).append("<CdtDbtInd>CRDT</CdtDbtInd>");
        xml.append("<Dt><DtTm>").append(at).append("</DtTm></Dt></Bal>");
    }

    private static void entry(StringBuilder xml, int n, Paid one) {
        xml.append("<Ntry><NtryRef>").append(n).append("</NtryRef>");
        amount(xml, one.micro()).append("<CdtDbtInd>DBIT</CdtDbtInd>");
        xml.append("<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-02</Dt></BookgDt>")
                .append("<ValDt><Dt>2026-11-02</Dt></ValDt><AcctSvcrRef>BANK-")
                .append(n)
                .append("</AcctSvcrRef><BkTxCd><Prtry><Cd>NTRF</Cd></Prtry></BkTxCd>")
                .append("<NtryDtls><TxDtls><Refs><EndToEndId>")
                .append(one.reference())
                .append("</EndToEndId></Refs>");
        amount(xml, one.micro()).append("<CdtDbtInd>DBIT</CdtDbtInd>");
        xml.append("<RltdPties><Cdtr><Pty><Nm>Holder of an account</Nm></Pty></Cdtr></RltdPties>")
                .append("</TxDtls></NtryDtls></Ntry>");
    }

    private static StringBuilder amount(StringBuilder xml, long micro) {
        long cents = micro % Money.MICRO_PER_MAJOR / 10_000;
        return xml.append("<Amt Ccy=\"MVR\">")
                .append(micro / Money.MICRO_PER_MAJOR)
                .append(cents < 10 ? ".0" : ".")
                .append(cents)
                .append("</Amt>");
    }
}
