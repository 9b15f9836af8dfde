package org.xpatvoices.payouts.unclaimed;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.SetAsideId;
import org.xpatvoices.contracts.unclaimed.MoneySetAside;
import org.xpatvoices.contracts.unclaimed.SetAsideUnclaimed;
import org.xpatvoices.contracts.unclaimed.UnclaimedMoney;
import org.xpatvoices.payouts.payout.OneChooser;
import org.xpatvoices.payouts.payout.Progress;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Chooses whose money is set aside: one at a time with the runs that choose whom to pay, and only
 * once the books show everything in the log, so that nothing is set aside that a run has reserved.
 */
@Component
class SetAsideMoney {
    private static final int PAYEES_MAX = 1_000;

    private final Repository<SetAside> slices;
    private final UnreachableRegister unreachable;
    private final OneChooser chooser;
    private final Progress progress;
    private final TransactionManager transactions;

    SetAsideMoney(
            Repository<SetAside> slices,
            UnreachableRegister unreachable,
            OneChooser chooser,
            Progress progress,
            TransactionManager transactions) {
        this.slices = slices;
        this.unreachable = unreachable;
        this.chooser = chooser;
        this.progress = progress;
        this.transactions = transactions;
    }

    @CommandHandler
    int decide(SetAsideUnclaimed command, UnitOfWork<?> work) throws Exception {
        work.attachTransaction(transactions);
        chooser.lockOutOthers();
        progress.awaitHead("payouts.journal", "payouts.payout");
        int payees = 0;
        for (Map.Entry<String, List<UnclaimedMoney>> one :
                unreachable.since(command.unreachableSince()).entrySet()) {
            payees += one.getValue().size();
            append(command, one.getKey(), one.getValue());
        }
        return payees;
    }

    private void append(SetAsideUnclaimed command, String currency, List<UnclaimedMoney> all)
            throws Exception {
        for (int from = 0; from < all.size(); from += PAYEES_MAX) {
            var slice = all.subList(from, Math.min(all.size(), from + PAYEES_MAX));
            var id = SetAsideId.named(command.at(), currency, from / PAYEES_MAX);
            var event =
                    new MoneySetAside(
                            id.toString(),
                            Integer.toString(command.at().atOffset(ZoneOffset.UTC).getYear()),
                            currency,
                            slice.stream().mapToLong(UnclaimedMoney::amountMicro).sum(),
                            slice,
                            command.unreachableSince(),
                            command.at());
            slices.newInstance(() -> new SetAside(event));
        }
    }
}
