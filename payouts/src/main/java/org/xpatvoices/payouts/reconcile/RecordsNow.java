package org.xpatvoices.payouts.reconcile;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.reconcile.BreakOpened;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.payout.Progress;

import java.util.HashSet;
import java.util.Set;

/** Recorded movements as of everything in the log, while no statement is taken in. */
@Component
class RecordsNow implements Records {
    private static final String NAMED = RecordsNow.class.getName();

    private final DepositRegister deposits;
    private final Progress progress;
    private final TransactionManager transactions;

    RecordsNow(DepositRegister deposits, Progress progress, TransactionManager transactions) {
        this.deposits = deposits;
        this.progress = progress;
        this.transactions = transactions;
    }

    /** From here to the end of the command no line can be matched with a record. */
    void hold() {
        named();
    }

    /** What this command has named by now, of which the lists know nothing yet. */
    private Set<String> named() {
        var work = CurrentUnitOfWork.get().root();
        return work.getOrComputeResource(
                NAMED,
                _ -> {
                    work.attachTransaction(transactions);
                    deposits.lockOutOtherImports();
                    progress.awaitHead("payouts.journal", "payouts.reconcile");
                    return new HashSet<>();
                });
    }

    @Override
    public void mustShow(BreakOpened about, String reference) {
        var named = named();
        if (!deposits.isFree(about, reference)
                || !named.add(reference + ' ' + about.currency() + (about.amountMicro() > 0))) {
            throw new Refused(
                    PayoutRule.RECORD_MUST_FIT_THE_LINE,
                    "Nothing of %d micro-units of %s was recorded as %s for this account, or a line shows it."
                            .formatted(about.amountMicro(), about.currency(), reference));
        }
    }
}
