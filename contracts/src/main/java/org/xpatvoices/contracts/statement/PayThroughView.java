package org.xpatvoices.contracts.statement;

/**
 * Where the shares of one sale are, in micro-units; {@code waiting + sent + paid} is {@code
 * shares}. Money pays the oldest shares of a worker first.
 *
 * @param workers how many share in it
 * @param sharesMicro the sum of their shares, which is the price and what was corrected since
 * @param waitingMicro not on its way yet, or back from it
 * @param sentMicro on its way, without proof of arrival
 * @param paidMicro paid by the word of the bank
 * @param confirmedMicro of what is paid or sent, what workers say that they have received
 * @param disputedMicro what workers say has not arrived, or not as it should
 * @param answers how many workers have answered about any of it
 */
public record PayThroughView(
        String licenceId,
        String currency,
        long workers,
        long sharesMicro,
        long waitingMicro,
        long sentMicro,
        long paidMicro,
        long confirmedMicro,
        long disputedMicro,
        long answers) {}
