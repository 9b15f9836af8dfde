package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.payout.RailCode;
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

    private final JdbcTemplate jdbc = BooksDatabase.fresh().jdbc();
    private final ReportImport reports =
            new ReportImport(
                    new ReferenceRegister(jdbc, null, null, null), new SentBatches(jdbc), null);

    private void sent(RailCode rail) {
        jdbc.update(
                """
                INSERT INTO payouts.payout_batch (batch_id, run_id, number, rail, currency,
                    payout_count, total_micro, phase, reserved_by, submitting_at, money_position)
                VALUES ('bat_' || ?, 'run_' || ?, 1, ?, 'MVR', 1, 10, 'SUBMITTED', 'ops', now(), 1)
                """,
                ID,
                "cd".repeat(16),
                rail.name());
        jdbc.update(
                """
                INSERT INTO payouts.payout (payout_id, batch_id, payee_id, destination_id, currency,
                    gross_micro, fee_micro, net_micro, state, state_since, reserved_at)
                VALUES ('pay_' || ?, 'bat_' || ?, 'payee', 'dst', 'MVR', 10, 0, 10, 'SUBMITTED',
                    now(), now())
                """,
                ID,
                ID);
    }

    /** Nobody showed the code, and no bank knows whether a wallet was paid. */
    @ParameterizedTest
    @EnumSource(
            value = RailCode.class,
            names = {"CASH", "MOBILE_MONEY"})
    void refusesABanksWordOnWhatNoBankPays(RailCode rail) {
        sent(rail);
        for (String about :
                new String[] {
                    "<GrpSts>ACSC</GrpSts></OrgnlGrpInfAndSts>",
                    "</OrgnlGrpInfAndSts>" + group("<PmtInfSts>ACSC</PmtInfSts>"),
                    "</OrgnlGrpInfAndSts>" + group(transfer(ID, "ACSC"))
                }) {
            assertThatThrownBy(() -> take(about))
                    .as(about)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("1 batches of wallets or cash");
        }
    }

    @Test
    void takesABanksWordOnWhatItPays() {
        sent(RailCode.BANK);
        assertThatThrownBy(() -> take("</OrgnlGrpInfAndSts>" + group(transfer(ID, "ACSC"))))
                .as("the batch would be told")
                .isInstanceOf(NullPointerException.class);
    }

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
                "<Document"
                        + " xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt>"
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
