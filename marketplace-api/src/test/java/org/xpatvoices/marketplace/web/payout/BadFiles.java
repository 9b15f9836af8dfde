package org.xpatvoices.marketplace.web.payout;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** What banks, and those who play one, send instead of a statement of ours. */
final class BadFiles {
    private static final String UNREADABLE = "statement-must-be-readable";

    private BadFiles() {}

    /** Bytes, the problem they are answered with, and a word of its detail. */
    record Bad(byte[] bytes, String problem, String detail) {
        Bad(String text, String problem, String detail) {
            this(text.getBytes(UTF_8), problem, detail);
        }
    }

    /**
     * @param good a statement with one credit of 1 and nothing else
     */
    static List<Bad> of(String good) {
        return List.of(
                new Bad(good.substring(0, good.length() / 2), UNREADABLE, "not well-formed XML"),
                new Bad(
                        good.replace("?>", "?><!DOCTYPE d [<!ENTITY x \"y\">]>"),
                        UNREADABLE,
                        "entities"),
                new Bad(
                        good.replace(
                                "?>",
                                "?><!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">"
                                        + "<!ENTITY c \"&b;&b;&b;&b;\">]>"),
                        UNREADABLE,
                        "entities"),
                new Bad(
                        good.replace("?>", "?><!DOCTYPE d SYSTEM \"file:///etc/hostname\">"),
                        UNREADABLE,
                        "entities"),
                new Bad(
                        good.replace("camt.053.001.08", "camt.053.001.77"),
                        UNREADABLE,
                        "the namespace is not one of camt.053"),
                new Bad(
                        good.replace("urn:iso:std:iso:20022:tech:xsd:camt.053.001.08", "urn:x"),
                        UNREADABLE,
                        "the namespace is not one of camt.053"),
                new Bad(
                        good.replace("<Othr>", "<Othr><!-- é -->").getBytes(ISO_8859_1),
                        UNREADABLE,
                        "not well-formed XML"),
                new Bad(good.replace(">1<", ">1.000001<"), UNREADABLE, "too many decimal places"),
                new Bad(good.replace(">1<", ">-1<"), UNREADABLE, "too small"),
                new Bad(
                        good.replaceAll("<BkTxCd>.*?</BkTxCd>", ""),
                        UNREADABLE,
                        "or one before it is missing"),
                new Bad(
                        good.replace("7700000000001", "7700000000009"),
                        "statement-must-be-of-our-account",
                        "0009"),
                new Bad(
                        good.replaceAll("Ccy=\"[A-Z]{3}\"", "Ccy=\"XXX\""),
                        "statement-must-be-in-a-currency-of-the-account",
                        "XXX"),
                new Bad(
                        good.replace(">1<", ">2<"),
                        "statement-lines-must-give-the-closing-balance",
                        "is not"),
                new Bad(
                        good.replaceAll("<Stmt>.*</Stmt>", "$0$0"),
                        UNREADABLE,
                        "the id of one before it"),
                new Bad(
                        good.replaceAll("<ToDtTm>[^<]*", "<ToDtTm>9999-12-31T23:59:59-18:00"),
                        UNREADABLE,
                        "ToDtTm"),
                new Bad(
                        good.replaceAll("<ToDtTm>[^<]*", "<ToDtTm>9999-12-31T23:59:59Z"),
                        UNREADABLE,
                        "ToDtTm"));
    }

    /**
     * Two statements of our account in dollars, without a namespace: the second repeats the deposit
     * of the first, and has a credit with five decimals and an entry of nothing.
     *
     * @param closing what the second closes with; 15.00001 is right
     */
    static String twoStatements(String deposit, String closing) {
        return """
        <Document><BkToCstmrStmt><GrpHdr><MsgId>TWO</MsgId><CreDtTm>2026-11-03T00:05:00Z</CreDtTm></GrpHdr>
        %s%s</Stmt>
        %s%s%s%s</Stmt></BkToCstmrStmt></Document>
        """
                .formatted(
                        head(1, "0", "7"),
                        entry("7", deposit),
                        head(2, "7", closing),
                        entry("7.00", deposit),
                        entry("1.00001", "STRAY-5"),
                        entry("0.00", "NOTHING"));
    }

    private static String head(int number, String opening, String closing) {
        return """
        <Stmt><Id>TWO-%d</Id><ElctrncSeqNb>%d</ElctrncSeqNb><CreDtTm>2026-11-03T00:05:00Z</CreDtTm>
        <Acct><Id><Othr><Id>7700000000001</Id></Othr></Id></Acct>%s%s\
        """
                .formatted(number, number, balance("OPBD", opening), balance("CLBD", closing));
    }

    private static String balance(String code, String amount) {
        return """
        <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="USD">%s</Amt>
        <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-03</Dt></Dt></Bal>\
        """
                .formatted(code, amount);
    }

    private static String entry(String amount, String reference) {
        return """
        <Ntry><Amt Ccy="USD">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BkTxCd/><NtryDtls>
        <TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>\
        """
                .formatted(amount, reference);
    }
}
