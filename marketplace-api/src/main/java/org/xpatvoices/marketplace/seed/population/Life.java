package org.xpatvoices.marketplace.seed.population;

import java.time.YearMonth;
import java.util.Set;

/** What several forms of one worker must agree on. */
record Life(
        int worker,
        Place place,
        Nationality nationality,
        String country,
        Sector sector,
        boolean woman,
        int birthYear,
        YearMonth arrival,
        String language,
        String occupation,
        String employerRef,
        String employerSize,
        long wageRufiyaa,
        long promisedWageRufiyaa,
        long costRufiyaa,
        int hoursPerWeek,
        boolean overtimePaid,
        String route,
        boolean borrowed,
        boolean writtenContract,
        String food,
        String housing,
        Set<Trouble> troubles) {

    boolean promiseKept() {
        return wageRufiyaa >= promisedWageRufiyaa;
    }

    boolean has(Trouble trouble) {
        return troubles.contains(trouble);
    }
}
