package org.xpatvoices.contracts.refusal;

/** The rules of complaints. */
public enum GrievanceRule implements Rule {
    GRIEVANCE_MUST_EXIST(
            RuleKind.NOT_FOUND,
            "There is no such complaint for this caller.",
            "Take its id from the list of your own."),
    GRIEVANCE_MUST_NOT_BE_OVER(
            RuleKind.CONFLICT,
            "The worker has ended this complaint.",
            "Leave it; the worker can file another."),
    GRIEVANCE_STEP_MUST_FOLLOW(
            RuleKind.CONFLICT,
            "A complaint cannot come to this state from where it stands.",
            "Take one of the states that the detail names."),
    GRIEVANCE_MUST_BE_ANSWERED_BEFORE_IT_IS_SETTLED(
            RuleKind.CONFLICT,
            "Nobody has answered this complaint yet, so it cannot be settled.",
            "Take it back, or wait for an answer."),
    REFERRAL_NEEDS_THE_WORKERS_CONSENT(
            RuleKind.CONFLICT,
            "The worker did not agree that this complaint is handed on.",
            "Handle it yourself, or ask the worker to file it anew with that consent.");

    private final RuleKind kind;
    private final String cause;
    private final String cure;

    GrievanceRule(RuleKind kind, String cause, String cure) {
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
