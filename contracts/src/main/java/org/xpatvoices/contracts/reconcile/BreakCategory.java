package org.xpatvoices.contracts.reconcile;

/** Kinds of difference, those that risk a double payment first. */
public enum BreakCategory {
    DUPLICATE_AT_PROVIDER(1, "The provider shows this payout twice."),
    STATUS_CONFLICT(1, "One source says paid, another says not."),
    MISSING_IN_LEDGER(1, "The bank paid something that we did not ask for."),
    MATCH_PROPOSED(
            2, "The bank paid what looks like this payout, and nothing on the line names it."),
    WORKER_NOT_RECEIVED(2, "The worker says that the money has not arrived."),
    WORKER_RECEIPT_ISSUE(2, "The worker received the money with a problem."),
    MISSING_AT_PROVIDER(2, "A closed statement does not show this payout."),
    LATE(2, "No statement has shown or lacked this, and one should have long since."),
    RETURNED(2, "The money came back."),
    STATEMENT_REVOKED(2, "What was concluded from a revoked statement has to be decided anew."),
    AMOUNT_DIFF(3, "The amounts differ."),
    CURRENCY_DIFF(3, "The currencies differ."),
    FEE_VARIANCE(
            3,
            "The fee is another than agreed; the payee pays what was agreed, the rest is the platform's."),
    FX_VARIANCE(3, "The bank exchanged another amount than it had confirmed."),
    BALANCE_BREAK(3, "A statement does not open with the balance that the one before closed with."),
    STATEMENT_GAP(3, "A statement is missing."),
    UNIDENTIFIED_CREDIT(4, "Money came in that nobody has been told about.");

    private final int severity;
    private final String sentence;

    BreakCategory(int severity, String sentence) {
        this.severity = severity;
        this.sentence = sentence;
    }

    /** 1 is the most urgent. */
    public int severity() {
        return severity;
    }

    public String sentence() {
        return sentence;
    }

    /**
     * How much money is in question: the difference where two figures differ, else the whole amount
     * of whichever side knows it.
     */
    public long atStakeMicro(long bookedMicro, long expectedMicro) {
        long booked = Math.absExact(bookedMicro);
        long expected = Math.absExact(expectedMicro);
        return switch (this) {
            case AMOUNT_DIFF, FEE_VARIANCE -> Math.absExact(booked - expected);
            case BALANCE_BREAK, STATEMENT_GAP ->
                    Math.absExact(Math.subtractExact(bookedMicro, expectedMicro));
            default -> Math.max(booked, expected);
        };
    }
}
