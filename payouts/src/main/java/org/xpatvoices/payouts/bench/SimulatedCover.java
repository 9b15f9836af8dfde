package org.xpatvoices.payouts.bench;

import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.payout.PayableCover;

import java.util.function.Supplier;

/** What payees still have payable, as the books of a simulated world show it. */
final class SimulatedCover implements PayableCover {
    private final Supplier<SimulatedBooks> books;
    private final boolean careless;

    /**
     * @param careless whether nobody looks
     */
    SimulatedCover(Supplier<SimulatedBooks> books, boolean careless) {
        this.books = books;
        this.careless = careless;
    }

    boolean has(String payeeId, long micro) {
        return careless || books.get().payable(payeeId) >= micro;
    }

    @Override
    public void take(PayeeId payee, Money micro) {
        if (!has(payee.toString(), micro.amountMicro())) {
            throw new Refused(PayoutRule.PAYABLE_MUST_COVER_WHAT_IS_TAKEN_BACK, payee.toString());
        }
    }
}
