package org.xpatvoices.contracts.refusal;

/** The rules of what one person may approve. */
public enum ApprovalRule implements Rule {
    APPROVALS_OF_A_DAY_MUST_STAY_WITHIN_THE_LIMIT(
            RuleKind.UNPROCESSABLE,
            "Together with what you have approved of this kind today (UTC), this is more than one"
                    + " person may approve in a day.",
            "Approve less of it, leave it to somebody else, or wait until tomorrow.");

    private final RuleKind kind;
    private final String cause;
    private final String cure;

    ApprovalRule(RuleKind kind, String cause, String cure) {
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
