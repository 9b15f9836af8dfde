package org.xpatvoices.contracts.refusal;

/** The rules of enrolment. */
public enum EnrolmentRule implements Rule {
    WORKER_MUST_BE_ENROLLED(
            RuleKind.NOT_FOUND,
            "There is no such worker account for this caller.",
            "Check the worker id, or enrol the worker first."),
    WORKER_IS_ALREADY_ENROLLED(
            RuleKind.CONFLICT,
            "This worker id is already taken by an account.",
            "Use a new id, or repeat the first request with its own Idempotency-Key."),
    ERASED_WORKER_CANNOT_RETURN(
            RuleKind.GONE,
            "Everything recorded under this account was erased, and it records nothing more.",
            "Enrol again for a new account; money earned under this one stays payable.");

    private final RuleKind kind;
    private final String cause;
    private final String cure;

    EnrolmentRule(RuleKind kind, String cause, String cure) {
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
