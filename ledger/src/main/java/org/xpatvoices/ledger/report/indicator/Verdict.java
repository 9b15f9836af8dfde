package org.xpatvoices.ledger.report.indicator;

import java.util.OptionalDouble;

/**
 * What one worker's answers say to one measure.
 *
 * @param value for measures that are no plain share: months of pay, a sum, a wage; else 0
 * @param base what the value is divided by, in sums; else 0
 */
public record Verdict(Answer answer, double value, double base) {
    /** Only the first two count as answered. */
    public enum Answer {
        BREACH,
        FINE,
        /** Asked, but skipped or not known. */
        SILENT,
        /** Never asked, or the question does not arise. */
        NOT_ASKED
    }

    static final Verdict SILENT = new Verdict(Answer.SILENT, 0, 0);
    static final Verdict NOT_ASKED = new Verdict(Answer.NOT_ASKED, 0, 0);

    static Verdict of(boolean breach) {
        return of(breach, 0, 0);
    }

    static Verdict of(boolean breach, double value, double base) {
        return new Verdict(breach ? Answer.BREACH : Answer.FINE, value, base);
    }

    /** Of something that takes days; a breach while it has not come. */
    public static Verdict ofDays(OptionalDouble days) {
        return of(days.isEmpty(), days.orElse(0), 0);
    }

    public boolean answered() {
        return answer == Answer.BREACH || answer == Answer.FINE;
    }

    public boolean breach() {
        return answer == Answer.BREACH;
    }
}
