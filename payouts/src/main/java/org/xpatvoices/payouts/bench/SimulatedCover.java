package org.xpatvoices.payouts.bench;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.payout.CheckedPayees;
import org.xpatvoices.payouts.payout.PayableCover;

import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What payees still have payable, as the books of a simulated world show it. */
final class SimulatedCover implements PayableCover {
    private final Supplier<SimulatedBooks> books;
    private final @Nullable Fault planted;

    SimulatedCover(Supplier<SimulatedBooks> books, @Nullable Fault planted) {
        this.books = books;
        this.planted = planted;
    }

    /** Whose money waits for people. */
    CheckedPayees checked() {
        return planted == Fault.SENT_WHILE_CHECKED
                ? CheckedPayees.NONE
                : payees -> {
                    var all = SimulatedChecked.of(books.get());
                    return payees.stream().filter(all::contains).collect(Collectors.toSet());
                };
    }

    /** Whether money of this payee is set aside that goes out, or comes back, by and by. */
    boolean waits(String payeeId) {
        return SimulatedChecked.waits(books.get(), payeeId);
    }

    boolean has(String payeeId, long micro) {
        return planted == Fault.TAKEN_FROM_NOTHING || books.get().payable(payeeId) >= micro;
    }

    @Override
    public void take(PayeeId payee, Money micro) {
        if (!has(payee.toString(), micro.amountMicro())) {
            throw new Refused(PayoutRule.PAYABLE_MUST_COVER_WHAT_IS_TAKEN_BACK, payee.toString());
        }
    }
}
