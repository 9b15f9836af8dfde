package org.xpatvoices.marketplace.seed.population;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days that the records speak of, all counted back from the day on which they were captured, so
 * that nothing in them lies ahead of it.
 */
record Timeline(LocalDate capturedOn) {

    private static final int PAY_DAY = 5;

    /** The month whose pay is reported: far enough back for a payment of fifty days' delay. */
    YearMonth payMonth() {
        return YearMonth.from(capturedOn).minusMonths(3);
    }

    LocalDate dueOn() {
        return payMonth().plusMonths(1).atDay(PAY_DAY);
    }

    YearMonth captureMonth() {
        return YearMonth.from(capturedOn);
    }
}
