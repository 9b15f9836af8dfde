package org.xpatvoices.contracts.payout;

/**
 * What sending takes from a payee.
 *
 * @param flatMicro for each transfer, in micro-units
 * @param basisPoints hundredths of a percent of what arrives
 * @param capBasisPoints hundredths of a percent of the gross amount; money waits rather than pay
 *     more
 * @param leastMicro from which gross amount on the fee is within the cap
 * @param accepted whether the payee agreed to it, or to more; nothing is sent before
 */
public record PayoutFeeView(
        RailCode rail,
        long flatMicro,
        int basisPoints,
        int capBasisPoints,
        long leastMicro,
        boolean accepted) {}
