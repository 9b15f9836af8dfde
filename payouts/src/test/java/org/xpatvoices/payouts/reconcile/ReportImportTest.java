package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.contracts.reconcile.ImportStatement;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.BooksDatabase;
import org.xpatvoices.payouts.rail.iso20022.UnreadableFile;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A carried report that says nothing of ours, or nothing that is understood, is not dropped. */
class ReportImportTest {
    private static final String ID = "ab".repeat(16);

    private final ReportImport reports =
            new ReportImport(
                    new ReferenceRegister(BooksDatabase.fresh().jdbc(), null, null, null), null);

    @Test
    void refusesWhatIsAboutNothingThatWasSent() {
        for (String about :
                new String[] {
                    "<GrpSts>RJCT</GrpSts></OrgnlGrpInfAndSts>",
                    "<GrpSts>RCVD</GrpSts></OrgnlGrpInfAndSts>",
                    "</OrgnlGrpInfAndSts>" + group("<PmtInfSts>RJCT</PmtInfSts>"),
                    "</OrgnlGrpInfAndSts>" + group(transfer(ID, "RJCT"))
                }) {
            assertThatThrownBy(() -> take(about))
                    .as(about)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            it ->
                                    org.assertj.core.api.Assertions.assertThat(it.rule())
                                            .isEqualTo(PayoutRule.PAYOUT_MUST_EXIST));
        }
    }

    @ParameterizedTest
    @CsvSource({"CANC, the code CANC is not known", "acsc, the code acsc is not known"})
    void refusesACodeThatNobodyKnows(String code, String why) {
        assertThatThrownBy(() -> take("</OrgnlGrpInfAndSts>" + group(transfer(ID, code))))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage(why);
        assertThatThrownBy(() -> take("<GrpSts>" + code + "</GrpSts></OrgnlGrpInfAndSts>"))
                .hasMessage(why);
    }

    @Test
    void refusesATransferThatNamesNoPayment() {
        assertThatThrownBy(
                        () -> take("</OrgnlGrpInfAndSts>" + group(transfer("NOTPROVIDED", "RJCT"))))
                .hasMessage("a transfer has no end-to-end id");
    }

    private static String group(String parts) {
        return "<OrgnlPmtInfAndSts><OrgnlPmtInfId>"
                + ID
                + "</OrgnlPmtInfId>"
                + parts
                + "</OrgnlPmtInfAndSts>";
    }

    private static String transfer(String id, String code) {
        return "<TxInfAndSts><OrgnlEndToEndId>"
                + id
                + "</OrgnlEndToEndId><TxSts>"
                + code
                + "</TxSts></TxInfAndSts>";
    }

    private void take(String about) {
        String file =
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt>"
                        + "<GrpHdr><MsgId>R</MsgId><CreDtTm>2026-11-02T08:00:00Z</CreDtTm></GrpHdr>"
                        + "<OrgnlGrpInfAndSts><OrgnlMsgId>"
                        + ID
                        + "</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>"
                        + about
                        + "</CstmrPmtStsRpt></Document>";
        reports.take(
                new ImportStatement(
                        file.getBytes(StandardCharsets.UTF_8), "ops_one", Instant.EPOCH),
                "0".repeat(64));
    }
}
