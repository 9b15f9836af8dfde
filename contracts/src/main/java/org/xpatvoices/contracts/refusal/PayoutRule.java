package org.xpatvoices.contracts.refusal;

/** The rules of shares and payouts. */
public enum PayoutRule implements Rule {
    PAYEE_MUST_EXIST(
            RuleKind.NOT_FOUND, "There is no such payee for this caller.", "Check the id."),
    DISTRIBUTION_MUST_NOT_BE_REPEATED(
            RuleKind.CONFLICT, "This sale has been distributed.", "Nothing to do."),
    SHARES_MUST_ADD_UP_TO_THE_PRICE(
            RuleKind.UNPROCESSABLE,
            "The contributors of this sale do not give its price.",
            "The sale is held for an operator; no money moved."),
    PAYOUT_RUN_MUST_EXIST(RuleKind.NOT_FOUND, "There is no such payout run.", "Check the id."),
    APPROVER_MUST_NOT_BE_THE_MAKER(
            RuleKind.FORBIDDEN,
            "Nobody approves their own payout run.",
            "Let a second operator approve.");

    private final RuleKind kind;
    private final String cause;
    private final String cure;

    PayoutRule(RuleKind kind, String cause, String cure) {
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
