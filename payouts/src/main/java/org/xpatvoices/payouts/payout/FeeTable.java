package org.xpatvoices.payouts.payout;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.PayoutFeesGivenBack;

/** What of the fees of payouts went back to their payees. */
@Component
class FeeTable {
    private final JdbcTemplate jdbc;

    FeeTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** All that has gone back by now, so that the same again changes nothing. */
    void giveBack(PayoutFeesGivenBack event) {
        jdbc.batchUpdate(
                "UPDATE payouts.payout SET fee_returned_micro = ? WHERE payout_id = ?",
                event.fees().stream()
                        .map(one -> new Object[] {one.inAllMicro(), one.payoutId()})
                        .toList());
    }
}
