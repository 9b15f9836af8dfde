package org.xpatvoices.contracts.refusal;

/** The rules of where money may be sent. */
public enum DestinationRule implements Rule {
    DESTINATION_MUST_HAVE_COOLED_DOWN(
            RuleKind.CONFLICT,
            "The payee has named another place on this way of paying, and it cannot be used yet.",
            "Wait until the moment named here; the place before it is not used any more."),
    DESTINATION_MUST_HAVE_AN_ID_OF_ITS_OWN(
            RuleKind.CONFLICT,
            "Another place was named with the key of this request before, so nothing was changed.",
            "Send it again with an Idempotency-Key that was never used.");

    private final RuleKind kind;
    private final String cause;
    private final String cure;

    DestinationRule(RuleKind kind, String cause, String cure) {
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
