package org.xpatvoices.payouts.rail.iso20022;

import java.nio.charset.StandardCharsets;

/** Bank files as short texts, each with one thing to change. */
final class Files {
    static final String CAMT = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.";
    static final String PAIN = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.";

    /** What kind of booking it is, as every entry must say. */
    static final String CODE = "<BkTxCd><Prtry><Cd>NTRF</Cd></Prtry></BkTxCd>";

    private Files() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String statement(String namespace, String entries) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document%s><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-11-03T00:05:00Z</CreDtTm></GrpHdr>
        <Stmt><Id>S-7</Id><ElctrncSeqNb>7</ElctrncSeqNb><CreDtTm>2026-11-03T00:05:00Z</CreDtTm>
        <FrToDt><FrDtTm>2026-11-02T00:00:00Z</FrDtTm><ToDtTm>2026-11-03T00:00:00Z</ToDtTm></FrToDt>
        <Acct><Id><Othr><Id>7701000001</Id></Othr></Id><Ccy>MVR</Ccy><Ownr><Id><OrgId/></Id></Ownr></Acct>
        <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="MVR">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-02</Dt></Dt></Bal>
        <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="MVR">40.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><DtTm>2026-11-02T23:59:59+05:00</DtTm></Dt></Bal>
        %s</Stmt></BkToCstmrStmt></Document>
        """
                .formatted(namespace.isEmpty() ? "" : " xmlns=\"" + namespace + "\"", entries);
    }

    static String statement(String entries) {
        return statement(CAMT + "08", entries);
    }

    static String report(String inside) {
        return """
        <Document xmlns="%s10"><CstmrPmtStsRpt><GrpHdr><MsgId>R1</MsgId><CreDtTm>2026-11-03T00:05:00Z</CreDtTm></GrpHdr>%s</CstmrPmtStsRpt></Document>
        """
                .formatted(PAIN, inside);
    }

    static String entry(String status, String details) {
        return """
        <Ntry><Amt Ccy="MVR">60.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>%s</Sts><AcctSvcrRef>B-1</AcctSvcrRef>%s%s</Ntry>
        """
                .formatted(status, CODE, details);
    }
}
