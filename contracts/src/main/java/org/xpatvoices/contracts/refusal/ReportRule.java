package org.xpatvoices.contracts.refusal;

/** The rules of compliance reports. */
public enum ReportRule implements Rule {
    INDICATOR_MUST_BE_KNOWN(
            RuleKind.UNPROCESSABLE,
            "There is no such indicator.",
            "Name some of C01 to C22, or none for all of them."),
    REPORT_NEEDS_A_PERIOD(
            RuleKind.UNPROCESSABLE,
            "A report speaks of a whole year or quarter; one for auditors may speak of a month.",
            "Name one as in 2026 or 2026-Q3, for auditors also as in 2026-09."),
    REPORT_PERIOD_MUST_BE_OVER(
            RuleKind.CONFLICT,
            "The period is not over, or for a public report not for long enough.",
            "Publish it later, or an earlier period now."),
    CELL_MUST_BE_COARSE(
            RuleKind.UNPROCESSABLE,
            "A report selects by a few coarse groups only.",
            "Filter by region, sector, nationality or locationClass with a known label; in public"
                    + " by region or by locationClass, not by both."),
    REPORT_NEEDS_ENOUGH_WORKERS(
            RuleKind.CONFLICT,
            "The workers of this cell and period are too few, or too few work for other employers.",
            "Ask for a coarser cell or a longer period."),
    REPORT_MUST_NOT_BE_SUBTRACTED(
            RuleKind.CONFLICT,
            "Beside earlier reports these figures would speak of a few workers alone.",
            "Use the earlier reports, or ask for a period or cell that differs by more workers."),
    EARLIER_REPORTS_MUST_BE_REMEMBERED(
            RuleKind.CONFLICT,
            "Over whom earlier reports were counted is no longer known, so nothing new can be held"
                    + " against them.",
            "Restore the ledger's tables and the key database from one backup."),
    REPORT_BUDGET_CANNOT_BE_OVERSPENT(
            RuleKind.CONFLICT,
            "With this report the year's contributors would cost more privacy than they may.",
            "Publish fewer indicators, or none further of this year; those published stay."),
    REPORT_IS_PUBLISHED_ALREADY(
            RuleKind.CONFLICT,
            "The noise of a question is drawn once; drawn again it would be averaged away and paid twice.",
            "Read the report there is, or ask again in the next epoch."),
    PUBLIC_REPORT_NEEDS_A_PROPOSAL(
            RuleKind.FORBIDDEN,
            "What everybody may read spends the year's privacy, so two persons decide it.",
            "Propose it, and let another operator publish it."),
    WHO_PROPOSED_A_REPORT_CANNOT_PUBLISH_IT(
            RuleKind.FORBIDDEN,
            "A public report takes two persons.",
            "Let another operator publish it."),
    REPORT_PROPOSAL_IS_ALREADY_DECIDED(
            RuleKind.CONFLICT,
            "The report was published or declined before.",
            "Read it, or propose it anew under another Idempotency-Key."),
    CELL_MUST_BE_ASSIGNED(
            RuleKind.FORBIDDEN,
            "The cell is not assigned to this auditor.",
            "Ask an operator to assign it."),
    REPORT_MUST_EXIST(
            RuleKind.NOT_FOUND,
            "There is no such report for this caller.",
            "Take a report id from the list.");

    private final RuleKind kind;
    private final String cause;
    private final String cure;

    ReportRule(RuleKind kind, String cause, String cure) {
        this.kind = kind;
        this.cause = cause;
        this.cure = cure;
    }

    @Override
    public RuleKind kind() {
        return kind;
    }

    @Override
    public String cause() {
        return cause;
    }

    @Override
    public String cure() {
        return cure;
    }
}
