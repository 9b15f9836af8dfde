package org.xpatvoices.ledger.report.indicator;

import java.util.Set;

/**
 * One figure of an indicator.
 *
 * @param id as in C12.over48; the indicator alone if it has one measure
 * @param forms whose answers it reads
 * @param floor below how many workers it is not shown to anybody
 */
public record Measure(
        String id,
        Kind kind,
        Set<Form> forms,
        int floor,
        String flag,
        boolean ratifiedByMv,
        String instrument,
        String formula,
        Rule rule) {
    /** What is made of the verdicts. */
    public enum Kind {
        /** Breaches over answers. */
        SHARE,
        /** A share, and mean and quantiles of a value. */
        MONTHS,
        /** The sum of values over the sum of bases; no share of workers. */
        RATIO,
        /** Medians of groups over the median of all. */
        PAY_GAP,
        /** Of complaints: the share that waits, and the median of days of the others. */
        DAYS,
        /** Nothing: no form asks for it. */
        NOT_COLLECTED;

        /** Whether it is made of what workers answer. */
        boolean isOfAnswers() {
            return this != DAYS && this != NOT_COLLECTED;
        }

        /** Where no bound is known on what one worker adds, no noise would cover it. */
        public boolean isForAuditorsOnly() {
            return this == RATIO || this == PAY_GAP;
        }
    }

    /** What is read of the contributions of one kind. */
    public enum Form {
        PROFILE,
        /** The terms of the period. */
        CONTRACT,
        /** What was offered for the job of those terms, whenever it was. */
        OFFER,
        WAGES,
        COST,
        SCREENING
    }

    public Measure {
        forms = Set.copyOf(forms);
    }

    public String indicator() {
        return id.substring(0, 3);
    }
}
