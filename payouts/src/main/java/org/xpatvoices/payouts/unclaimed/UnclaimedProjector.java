package org.xpatvoices.payouts.unclaimed;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.unclaimed.MoneySetAside;
import org.xpatvoices.contracts.unclaimed.UnclaimedMoneyReturned;
import org.xpatvoices.payouts.journal.Account;
import org.xpatvoices.payouts.journal.JournalBatchStore;
import org.xpatvoices.payouts.journal.Posting;

import java.sql.Timestamp;
import java.util.List;

/** Books what is set aside and what comes back, and keeps whose it is. */
@Component
@ProcessingGroup("payouts.journal")
class UnclaimedProjector {
    private final JournalBatchStore journal;
    private final JdbcTemplate jdbc;

    UnclaimedProjector(JournalBatchStore journal, JdbcTemplate jdbc) {
        this.journal = journal;
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(MoneySetAside event, @MessageIdentifier String eventId, TrackingToken token) {
        Account unclaimed = new Account.Unclaimed(event.cohort());
        List<Posting> postings =
                event.payees().stream()
                        .map(
                                one ->
                                        new Posting(
                                                payable(one.payeeId()),
                                                unclaimed,
                                                new Money(one.amountMicro(), event.currency())))
                        .toList();
        journal.post(
                eventId,
                token,
                "MONEY_SET_ASIDE",
                event.setAsideId(),
                event.setAsideAt(),
                postings);
        Timestamp at = Timestamp.from(event.setAsideAt());
        jdbc.batchUpdate(
                """
                INSERT INTO payouts.unclaimed
                    (set_aside_id, payee_id, cohort, currency, amount_micro, set_aside_at)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                event.payees(),
                event.payees().size(),
                (row, one) -> {
                    row.setString(1, event.setAsideId());
                    row.setString(2, one.payeeId());
                    row.setString(3, event.cohort());
                    row.setString(4, event.currency());
                    row.setLong(5, one.amountMicro());
                    row.setTimestamp(6, at);
                });
    }

    @EventHandler
    void on(UnclaimedMoneyReturned event, @MessageIdentifier String eventId, TrackingToken token) {
        Money amount = new Money(event.amountMicro(), event.currency());
        Account unclaimed = new Account.Unclaimed(event.cohort());
        journal.post(
                eventId,
                token,
                "UNCLAIMED_RETURNED",
                event.setAsideId(),
                event.returnedAt(),
                List.of(new Posting(unclaimed, payable(event.payeeId()), amount)));
        jdbc.update(
                """
                UPDATE payouts.unclaimed SET returned_at = ?
                WHERE set_aside_id = ? AND payee_id = ?
                """,
                Timestamp.from(event.returnedAt()),
                event.setAsideId(),
                event.payeeId());
    }

    @ResetHandler
    void reset() {
        jdbc.execute("TRUNCATE payouts.unclaimed");
    }

    private static Account payable(String payeeId) {
        return new Account.Payable(PayeeId.of(payeeId));
    }
}
