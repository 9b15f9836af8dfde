package org.xpatvoices.contracts.refusal;

/** The rules of recording facts. */
public enum ContributionRule implements Rule {
    CONTRIBUTION_NEEDS_A_CONSENT(
            RuleKind.UNPROCESSABLE,
            "Facts are recorded only under a consent of the worker.",
            "Name at least one consent id."),
    CONSENT_MUST_BELONG_TO_THE_WORKER(
            RuleKind.UNPROCESSABLE,
            "A named consent is not one of this worker.",
            "Name consents of this worker."),
    WITHDRAWN_CONSENT_CANNOT_BE_USED(
            RuleKind.CONFLICT,
            "The worker withdrew this consent.",
            "Ask the worker for a new consent."),
    EXPIRED_CONSENT_CANNOT_BE_USED(
            RuleKind.CONFLICT,
            "The consent ended before these facts were recorded.",
            "Ask the worker to renew the consent."),
    CONSENT_MUST_COVER_THE_CATEGORY(
            RuleKind.UNPROCESSABLE,
            "No named consent covers this kind of facts.",
            "Ask the worker for a consent that covers this category."),
    CONTRIBUTION_ID_IS_ALREADY_TAKEN(
            RuleKind.CONFLICT,
            "This contribution id was used for other content.",
            "Make a new UUID for new content; a correction names the old one in supersedes."),
    CAPTURE_CANNOT_LIE_IN_THE_FUTURE(
            RuleKind.UNPROCESSABLE,
            "The facts were captured after now.",
            "Set the tablet's clock and send capturedAt again."),
    SUPERSEDED_CONTRIBUTION_MUST_BE_OF_THE_SAME_WORKER_AND_SCHEMA(
            RuleKind.UNPROCESSABLE,
            "A correction can only replace an earlier contribution of the same worker and schema.",
            "Name the right contribution in supersedes.");

    private final RuleKind kind;
    private final String cause;
    private final String cure;

    ContributionRule(RuleKind kind, String cause, String cure) {
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
