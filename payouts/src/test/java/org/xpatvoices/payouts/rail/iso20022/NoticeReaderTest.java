package org.xpatvoices.payouts.rail.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xpatvoices.contracts.money.Money;

class NoticeReaderTest {
    private static final String HEADER =
            "<GrpHdr><MsgId>M</MsgId><CreDtTm>2026-11-03T00:05:00Z</CreDtTm></GrpHdr>";

    private static byte[] file(String message, String version, String body) {
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:%s.001.%s">%s</Document>
                """
                .formatted(message, version, body)
                .getBytes(UTF_8);
    }

    private static String entry(String status) {
        return """
                <Acct><Id><Othr><Id>77</Id></Othr></Id></Acct>
                <Ntry><Amt Ccy="MVR">12.34</Amt><CdtDbtInd>DBIT</CdtDbtInd>%s
                <BkTxCd/><NtryDtls><TxDtls><Refs><EndToEndId>E1</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>
                """
                .formatted(status);
    }

    @ParameterizedTest
    @CsvSource({
        "camt.054, 02, BkToCstmrDbtCdtNtfctn, Ntfctn, <Sts>BOOK</Sts>",
        "camt.054, 08, BkToCstmrDbtCdtNtfctn, Ntfctn, <Sts><Cd>BOOK</Cd></Sts>",
        "camt.054, 13, BkToCstmrDbtCdtNtfctn, Ntfctn, <Sts><Cd>BOOK</Cd></Sts>",
        "camt.052, 02, BkToCstmrAcctRpt, Rpt, <Sts>BOOK</Sts>",
        "camt.052, 08, BkToCstmrAcctRpt, Rpt, <Sts><Cd>BOOK</Cd></Sts>"
    })
    void readsEveryVersion(
            String message, String version, String inner, String part, String status) {
        String body =
                "<%s>%s<%s><Id>N</Id>%s</%s></%s>"
                        .formatted(inner, HEADER, part, entry(status), part, inner);
        var notice = NoticeReader.read(file(message, version, body)).getFirst();
        assertThat(notice.account()).isEqualTo("77");
        assertThat(notice.entries().getFirst().amount()).isEqualTo(new Money(-12_340_000, "MVR"));
        assertThat(notice.entries().getFirst().details().getFirst().endToEndId()).isEqualTo("E1");
    }

    @Test
    void whatIsNotBookedYetIsNoWord() {
        String body =
                "<BkToCstmrAcctRpt>%s<Rpt><Id>N</Id>%s</Rpt></BkToCstmrAcctRpt>"
                        .formatted(HEADER, entry("<Sts><Cd>PDNG</Cd></Sts>"));
        assertThat(NoticeReader.read(file("camt.052", "08", body)).getFirst().entries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<BkToCstmrDbtCdtNtfctn><GrpHdr/></BkToCstmrDbtCdtNtfctn>",
                "<BkToCstmrDbtCdtNtfctn><Ntfctn/></BkToCstmrDbtCdtNtfctn>",
                "<BkToCstmrStmt/>",
                "<BkToCstmrDbtCdtNtfctn><Ntfctn>"
            })
    void refusesWhatItCannotReadWhole(String body) {
        assertThatThrownBy(() -> NoticeReader.read(file("camt.054", "08", body)))
                .isInstanceOf(UnreadableFile.class);
    }

    @Test
    void refusesTheWrongNamespaceAndAnUnknownVersion() {
        String body =
                "<BkToCstmrDbtCdtNtfctn>%s<Ntfctn><Id>N</Id>%s</Ntfctn></BkToCstmrDbtCdtNtfctn>"
                        .formatted(HEADER, entry("<Sts><Cd>BOOK</Cd></Sts>"));
        assertThatThrownBy(() -> NoticeReader.read(file("camt.053", "08", body)))
                .isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> NoticeReader.read(file("camt.054", "14", body)))
                .isInstanceOf(UnreadableFile.class);
    }
}
