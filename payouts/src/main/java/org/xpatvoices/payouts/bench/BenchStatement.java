package org.xpatvoices.payouts.bench;

import org.xpatvoices.contracts.money.Money;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A camt.053.001.08 of the operating account: every payout on its own, in no order of ours. */
final class BenchStatement {
    private static final long SEED = 129_000;
    private static final String AT = "2026-11-02T18:00:00Z";

    private BenchStatement() {}

    /** One debit; the amount in whole minor units of two digits. */
    record Paid(String reference, long micro) {}

    /**
     * @param openingMicro what the account holds beyond what is paid
     */
    static byte[] of(List<Paid> sent, long openingMicro) {
        var paid = new ArrayList<>(sent);
        Collections.shuffle(paid, new Random(SEED));
        var xml = new StringBuilder(paid.size() * 560 + 2_000);
        long sum = paid.stream().mapToLong(Paid::micro).sum();
        xml.append("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">")
                .append("<BkToCstmrStmt><GrpHdr><MsgId>M</MsgId><CreDtTm>" + AT + "</CreDtTm>")
                .append("</GrpHdr><Stmt><Id>S</Id><ElctrncSeqNb>1</ElctrncSeqNb>")
                .append("<CreDtTm>" + AT + "</CreDtTm>")
                .append("<Acct><Id><Othr><Id>7700000000001</Id></Othr></Id></Acct>");
        balance(xml, "OPBD", openingMicro + sum);
        balance(xml, "CLBD", openingMicro);
        for (int n = 0; n < paid.size(); n++) {
            entry(xml, n, paid.get(n));
        }
        return xml.append("</Stmt></BkToCstmrStmt></Document>")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void balance(StringBuilder xml, String code, long micro) {
        xml.append("<Bal><Tp><CdOrPrtry><Cd>").append(code).append("</Cd></CdOrPrtry></Tp>");
        amount(xml, micro).append("<CdtDbtInd>CRDT</CdtDbtInd>");
        xml.append("<Dt><DtTm>" + AT + "</DtTm></Dt></Bal>");
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
