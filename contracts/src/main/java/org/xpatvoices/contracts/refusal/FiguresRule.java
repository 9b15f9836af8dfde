package org.xpatvoices.contracts.refusal;

/** The rules of published figures. */
public enum FiguresRule implements Rule {
    FIGURES_NEED_A_QUARTER(
            RuleKind.UNPROCESSABLE,
            "Figures are published for whole quarters.",
            "Name one as in 2026-Q3."),
    FIGURES_MUST_BE_LATE(
            RuleKind.CONFLICT,
            "The quarter is not over for as long as the publication delay lasts.",
            "Publish it later, or an earlier one now."),
    PRIVACY_BUDGET_CANNOT_BE_OVERSPENT(
            RuleKind.CONFLICT,
            "With these figures the population would cost more privacy than it may.",
            "Nothing further can be published of this population; those published stay.");

    private final RuleKind kind;
    private final String cause;
    private final String cure;

    FiguresRule(RuleKind kind, String cause, String cure) {
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
