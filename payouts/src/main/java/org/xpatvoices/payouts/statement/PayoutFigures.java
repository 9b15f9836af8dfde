package org.xpatvoices.payouts.statement;

import org.xpatvoices.contracts.ids.PayeeId;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What payouts know of money that has left payable. Statements add it to what the books say; its
 * owner is whoever keeps the states of payouts.
 */
public interface PayoutFigures {
    /** This payee's payouts, one figure per currency. */
    List<OfPayee> of(PayeeId payee);

    /** Why money waits and what is missing; empty if nothing but the next run. */
    List<Missing> missing(PayeeId payee, String currency, long payableMicro);

    /** What had been settled and not returned by then, over all payees, one figure per currency. */
    List<Settled> settled(OffsetDateTime upTo);

    /**
     * Gross amounts as workers read them; each payout counts in at most one of them. What is held
     * counts as waiting; {@code takenOff} are the fees of what was settled.
     */
    record OfPayee(
            String currency,
            long heldMicro,
            long readyMicro,
            long sentMicro,
            long receivedMicro,
            long problemMicro,
            long takenOffMicro) {}

    /**
     * One thing a payout of waiting money still needs.
     *
     * @param code stable word such as {@code BELOW_MINIMUM}, {@code NO_DESTINATION}
     * @param missingMicro how much is missing if it is an amount, else 0
     */
    record Missing(String code, long missingMicro) {}

    record Settled(String currency, long payees, long amountMicro) {}
}
