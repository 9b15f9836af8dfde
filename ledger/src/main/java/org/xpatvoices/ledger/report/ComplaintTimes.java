package org.xpatvoices.ledger.report;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How fast complaints are handled, as those count it who keep them: times and keyed numbers come
 * out of there, never what a complaint is about nor whose it is.
 */
public interface ComplaintTimes {
    /**
     * The youngest complaint of each worker that was filed in the span, as it stood at the cut-off.
     *
     * @param until exclusive
     */
    List<Handled> handled(Instant from, Instant until, long cutOffPosition);

    /**
     * One complaint.
     *
     * @param number keyed; another one if the same complaint stands elsewhere
     * @param worker keyed, and not the number that other figures have for the same worker
     * @param daysToAnswer of 24 hours; empty while nobody has answered
     * @param daysToSettling empty unless the worker closed it as settled
     */
    record Handled(
            long number, long worker, OptionalDouble daysToAnswer, OptionalDouble daysToSettling) {}
}
