package org.xpatvoices.contracts.refusal;

/** The rules of what workers say about their payouts. */
public enum ReceiptRule implements Rule {
    ANSWERS_MUST_BE_FEW_A_DAY(
            RuleKind.CONFLICT,
            "This payout was answered several times today; the last answer counts.",
            "Answer again tomorrow, or tell any hub.");

    private final RuleKind kind;
    private final String cause;
    private final String cure;

    ReceiptRule(RuleKind kind, String cause, String cure) {
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
