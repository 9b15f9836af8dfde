package org.xpatvoices.payouts.payout;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.journal.Account;

import java.util.HashMap;
import java.util.Map;

/**
 * What the books show as payable while nobody else chooses payees: a run that starts meanwhile
 * waits, and one that has started is in them.
 */
@Component
public class PayableNow implements PayableCover {
    private static final String TAKEN = PayableNow.class.getName();

    private final JdbcTemplate jdbc;
    private final OneChooser chooser;
    private final Progress progress;
    private final TransactionManager transactions;

    PayableNow(
            JdbcTemplate jdbc,
            OneChooser chooser,
            Progress progress,
            TransactionManager transactions) {
        this.jdbc = jdbc;
        this.chooser = chooser;
        this.progress = progress;
        this.transactions = transactions;
    }

    /** From here to the end of the command; best before anything else is locked. */
    public void hold() {
        taken(CurrentUnitOfWork.get().root());
    }

    /** What this command has taken back by now, of which the books know nothing yet. */
    private Map<String, Long> taken(UnitOfWork<?> work) {
        return work.getOrComputeResource(
                TAKEN,
                _ -> {
                    work.attachTransaction(transactions);
                    chooser.lockOutOthers();
                    progress.awaitHead("payouts.journal", "payouts.payout");
                    return new HashMap<>();
                });
    }

    @Override
    public void take(PayeeId payee, Money micro) {
        var taken = taken(CurrentUnitOfWork.get().root());
        String account = new Account.Payable(payee).text();
        String key = account + ' ' + micro.currency();
        long before = taken.getOrDefault(key, 0L);
        long left = Math.subtractExact(payable(account, micro.currency()), before);
        if (left < micro.amountMicro()) {
            throw new Refused(
                    PayoutRule.PAYABLE_MUST_COVER_WHAT_IS_TAKEN_BACK,
                    "%d micro-units of %s are payable, and %d would be taken back."
                            .formatted(left, micro.currency(), micro.amountMicro()));
        }
        taken.put(key, Math.addExact(before, micro.amountMicro()));
    }

    private long payable(String account, String currency) {
        return jdbc
                .queryForList(
                        "SELECT balance_micro FROM payouts.balance"
                                + " WHERE account = ? AND currency = ?",
                        Long.class,
                        account,
                        currency)
                .stream()
                .findFirst()
                .orElse(0L);
    }
}
