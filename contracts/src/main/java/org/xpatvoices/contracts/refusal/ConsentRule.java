package org.xpatvoices.contracts.refusal;

/** The rules of consent. */
public enum ConsentRule implements Rule {
    CONSENT_MUST_EXIST(
            RuleKind.NOT_FOUND,
            "There is no such consent of this worker.",
            "Check the consent id."),
    CONSENT_ID_IS_ALREADY_TAKEN(
            RuleKind.CONFLICT,
            "Another consent with other contents has this id.",
            "Send a new consent id."),
    CONSENT_NEEDS_A_PURPOSE(
            RuleKind.UNPROCESSABLE,
            "A consent without a purpose allows nothing.",
            "Name at least one purpose."),
    CONSENT_NEEDS_A_CATEGORY(
            RuleKind.UNPROCESSABLE,
            "A consent without a data category covers nothing.",
            "Name at least one category."),
    CONSENT_NEEDS_A_RECIPIENT(
            RuleKind.UNPROCESSABLE,
            "A consent without a recipient class admits nobody.",
            "Name at least one recipient class."),
    CONSENT_MUST_END_AFTER_IT_BEGINS(
            RuleKind.UNPROCESSABLE,
            "The end of the consent is not after its beginning.",
            "Send a later validUntil."),
    CONSENT_MAY_NOT_LAST_TOO_LONG(
            RuleKind.UNPROCESSABLE,
            "A consent has to be asked again after two years at most.",
            "Send a validUntil within two years."),
    WITHDRAWN_CONSENT_CANNOT_BE_WITHDRAWN(
            RuleKind.CONFLICT,
            "This consent was withdrawn before.",
            "Nothing to do: it already has no effect.");

    private final RuleKind kind;
    private final String cause;
    private final String cure;

    ConsentRule(RuleKind kind, String cause, String cure) {
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
