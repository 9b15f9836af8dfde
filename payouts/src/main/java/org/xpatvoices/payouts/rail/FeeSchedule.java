package org.xpatvoices.payouts.rail;

/**
 * What sending takes from the payee: a flat amount and a part of what is sent, in whole minor
 * units, rounded down.
 *
 * @param flatMicro for each transfer, in micro-units
 * @param basisPoints hundredths of a percent of what arrives
 * @param capBasisPoints hundredths of a percent of the gross amount; nothing is sent for more
 * @param unitMicro one minor unit
 * @param billedApart whether the provider bills it, so that no line of a statement can show it
 */
public record FeeSchedule(
        long flatMicro, int basisPoints, int capBasisPoints, long unitMicro, boolean billedApart) {
    /** Somebody else bears it. */
    public static final FeeSchedule FREE = new FeeSchedule(0, 0, FeeSettings.WHOLE, 1);

    /** One that stands in the lines of statements. */
    public FeeSchedule(long flatMicro, int basisPoints, int capBasisPoints, long unitMicro) {
        this(flatMicro, basisPoints, capBasisPoints, unitMicro, false);
    }

    /** Whether a line that shows none tells that none was taken. */
    public boolean standsInLines() {
        return !billedApart;
    }

    public boolean isFree() {
        return flatMicro == 0 && basisPoints == 0;
    }

    /** The fee for what is to arrive, in micro-units. */
    long feeOf(long netMicro) {
        long fee = Math.addExact(flatMicro, partOf(netMicro, basisPoints));
        return fee - fee % unitMicro;
    }

    /** The most that can arrive, in whole increments, of what there is; 0 if it is all fee. */
    long netOf(long grossMicro, long incrementMicro) {
        long left = grossMicro - flatMicro;
        if (left <= 0) {
            return 0;
        }
        long divisor = FeeSettings.WHOLE + (long) basisPoints;
        long net =
                left / divisor * FeeSettings.WHOLE + left % divisor * FeeSettings.WHOLE / divisor;
        net -= net % incrementMicro;
        long next = net + incrementMicro;
        while (next <= grossMicro && next + feeOf(next) <= grossMicro) {
            net = next;
            next += incrementMicro;
        }
        return net;
    }

    /** Whether so much goes to the fee that the money had better wait for more. */
    boolean isTooMuch(long feeMicro, long grossMicro) {
        return feeMicro > partOf(grossMicro, capBasisPoints);
    }

    /** The least that can arrive, in whole increments, from which on the fee is never too much. */
    long leastNetMicro(long incrementMicro) {
        long share =
                (long) capBasisPoints * (FeeSettings.WHOLE + basisPoints)
                        - (long) basisPoints * FeeSettings.WHOLE;
        long rest = (long) FeeSettings.WHOLE * (FeeSettings.WHOLE - capBasisPoints);
        long least = Math.ceilDiv(Math.multiplyExact(flatMicro, rest), share);
        return Math.max(1, Math.ceilDiv(least, incrementMicro)) * incrementMicro;
    }

    /** Which gross amount brings that, and so does every larger one; 0 if nothing is taken. */
    long leastGrossMicro(long incrementMicro) {
        long net = leastNetMicro(incrementMicro);
        return isFree() ? 0 : Math.addExact(net, feeOf(net));
    }

    private static long partOf(long micro, int basisPoints) {
        return micro / FeeSettings.WHOLE * basisPoints
                + micro % FeeSettings.WHOLE * basisPoints / FeeSettings.WHOLE;
    }
}
