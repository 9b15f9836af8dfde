package org.xpatvoices.contracts.statement;

import java.util.List;

/**
 * The business in a few sums. {@code position} is that of the last event that is counted.
 *
 * @param workersEarning workers with at least one share
 * @param packetsSold different packets with at least one licence
 */
public record TransparencyView(
        long position,
        long workersEarning,
        long packetsSold,
        long licencesSold,
        long distributionsHeld,
        List<InCurrency> currencies) {
    public TransparencyView {
        currencies = List.copyOf(currencies);
    }

    /**
     * Sums of one currency.
     *
     * @param soldMicro prices of all licences: what workers are owed of them
     * @param feeMicro operating fees on top
     * @param earnedMicro shares allocated
     * @param paidMicro settled and not returned
     * @param workersPaid workers with something of that
     * @param owedMicro everything owed to workers and not settled
     * @param unclaimedMicro the part of it whose owners cannot be reached
     * @param convertedMicro what exchanges added to what workers are owed in this currency, or took
     */
    public record InCurrency(
            String currency,
            long soldMicro,
            long feeMicro,
            long earnedMicro,
            long paidMicro,
            long workersPaid,
            long owedMicro,
            long unclaimedMicro,
            long convertedMicro) {
        /** One in which nothing was exchanged. */
        public InCurrency(
                String currency,
                long soldMicro,
                long feeMicro,
                long earnedMicro,
                long paidMicro,
                long workersPaid,
                long owedMicro,
                long unclaimedMicro) {
            this(
                    currency,
                    soldMicro,
                    feeMicro,
                    earnedMicro,
                    paidMicro,
                    workersPaid,
                    owedMicro,
                    unclaimedMicro,
                    0);
        }
    }
}
