package org.xpatvoices.contracts.refusal;

/** What sort of refusal a rule is; doors turn it into their own status. */
public enum RuleKind {
    /** The request cannot be read as what it claims to be. */
    MALFORMED(400),
    /** Money is missing. */
    PAYMENT_REQUIRED(402),
    /** The caller is known and may not do this. */
    FORBIDDEN(403),
    /** There is no such thing for this caller. */
    NOT_FOUND(404),
    /** The thing is in a state that does not allow this. */
    CONFLICT(409),
    /** It was there and is no longer. */
    GONE(410),
    /** Readable, but its content breaks a rule. */
    UNPROCESSABLE(422);

    private final int httpStatus;

    RuleKind(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    public int httpStatus() {
        return httpStatus;
    }
}
