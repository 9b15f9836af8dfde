package org.xpatvoices.ledger.report.indicator;

/** How one measure reads one worker's answers. */
@FunctionalInterface
public interface Rule {
    Verdict judge(Testimony testimony);

    /** The same for measures that need one form only. */
    @FunctionalInterface
    interface OfStatement {
        Verdict judge(Statement statement);
    }
}
