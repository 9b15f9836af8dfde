package org.xpatvoices.contracts.refusal;

/** The rules of files that people carry. */
public enum PayoutFileRule implements Rule {
    PAYOUT_FILE_MUST_BE_CARRIED_BY_PEOPLE(
            RuleKind.CONFLICT,
            "This run is sent over the provider's own interface, so nobody carries a file of it.",
            "Wait for the provider's answer; its next statement shows what was paid."),
    PAYOUT_FILE_MUST_BE_COMPLETE(
            RuleKind.CONFLICT,
            "Payouts of this run are not on their way yet, and there is one file for all of them.",
            "Let go or cancel what is held, or wait a moment; then take the file."),
    PAYOUT_FILE_MUST_STAY_THE_SAME(
            RuleKind.CONFLICT,
            "The bank has the file of this run, and the one that could be made now is another.",
            "Use the file that was taken then, or ask the bank; a second order may pay twice.");

    private final RuleKind kind;
    private final String cause;
    private final String cure;

    PayoutFileRule(RuleKind kind, String cause, String cure) {
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
