package org.xpatvoices.payouts.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.reconcile.ImportStatement;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.BooksDatabase;
import org.xpatvoices.payouts.rail.Rails;
import org.xpatvoices.payouts.rail.UnaskedRail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** A notice says what was paid from its account, and of no other rail. */
class NoticeImportTest {
    private static final String PAYOUT = "ab".repeat(16);

    private final JdbcTemplate jdbc = BooksDatabase.fresh().jdbc();
    private final NoticeImport notices =
            new NoticeImport(
                    new ReferenceRegister(jdbc, null, null, null),
                    null,
                    new Rails(List.of(new Of(RailCode.BANK), new Of(RailCode.MOBILE_MONEY))));

    private record Of(RailCode code) implements UnaskedRail {
        @Override
        public String account() {
            return code.name();
        }
    }

    @Test
    void aWalletsNoticeSettlesNoTransferOfTheBank() {
        jdbc.update(
                """
                INSERT INTO payouts.payout_batch (batch_id, run_id, number, rail, currency,
                    payout_count, total_micro, phase, reserved_by, submitting_at, money_position)
                VALUES ('bat', 'run', 1, 'BANK', 'MVR', 1, 10000000, 'SUBMITTED', 'ops', now(), 1)
                """);
        jdbc.update(
                """
                INSERT INTO payouts.payout (payout_id, batch_id, payee_id, destination_id, currency,
                    gross_micro, fee_micro, net_micro, state, state_since, reserved_at)
                VALUES (?, 'bat', 'pye', 'dst', 'MVR', 10000000, 0, 10000000, 'SUBMITTED', now(),
                    now())
                """,
                "pay_" + PAYOUT);

        assertThat(refusal(RailCode.MOBILE_MONEY))
                .isEqualTo(PayoutRule.NOTICE_MUST_AGREE_WITH_THE_PAYOUT);
        jdbc.update("UPDATE payouts.payout_batch SET rail = 'MOBILE_MONEY'");
        assertThat(refusal(RailCode.BANK)).isEqualTo(PayoutRule.NOTICE_MUST_AGREE_WITH_THE_PAYOUT);
    }

    private Object refusal(RailCode account) {
        return catchThrowableOfType(Refused.class, () -> take(account)).rule();
    }

    private void take(RailCode account) {
        String file =
                """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
                <GrpHdr><MsgId>N</MsgId><CreDtTm>2026-11-02T08:00:00Z</CreDtTm></GrpHdr><Ntfctn><Id>N</Id>
                <Acct><Id><Othr><Id>%s</Id></Othr></Id></Acct>
                <Ntry><Amt Ccy="MVR">10.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BkTxCd><Prtry><Cd>NTRF</Cd></Prtry></BkTxCd><NtryDtls><TxDtls><Refs>
                <EndToEndId>%s</EndToEndId></Refs></TxDtls></NtryDtls></Ntry></Ntfctn>
                </BkToCstmrDbtCdtNtfctn></Document>
                """
                        .formatted(account.name(), PAYOUT);
        notices.take(
                new ImportStatement(file.getBytes(StandardCharsets.UTF_8), "ops", Instant.EPOCH),
                "0".repeat(64));
    }
}
