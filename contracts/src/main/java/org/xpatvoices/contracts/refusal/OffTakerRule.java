package org.xpatvoices.contracts.refusal;

/** The rules of off-takers and their funds. */
public enum OffTakerRule implements Rule {
    OFF_TAKER_MUST_EXIST(
            RuleKind.NOT_FOUND, "There is no such off-taker for this caller.", "Check the id."),
    OFF_TAKER_ID_IS_ALREADY_TAKEN(
            RuleKind.CONFLICT, "This off-taker id is already registered.", "Use a new id."),
    OFF_TAKER_NEEDS_A_NAME(
            RuleKind.UNPROCESSABLE,
            "Workers are told who buys; an off-taker without a name cannot be shown.",
            "Send the organisation's name, 1 to 120 characters."),
    OFF_TAKER_NEEDS_A_PURPOSE(
            RuleKind.UNPROCESSABLE,
            "An off-taker is vetted for purposes.",
            "Name at least one purpose."),
    EMPLOYERS_MAY_ONLY_ASK_FOR_DUE_DILIGENCE_OR_REMEDIATION(
            RuleKind.UNPROCESSABLE,
            "Employers are admitted for two purposes only.",
            "Register the employer for DUE_DILIGENCE or REMEDIATION."),
    APPROVER_MUST_NOT_BE_THE_REGISTRAR(
            RuleKind.FORBIDDEN, "Vetting takes two persons.", "Let another operator approve."),
    OFF_TAKER_IS_ALREADY_APPROVED(
            RuleKind.CONFLICT, "The off-taker was approved before.", "Nothing to do."),
    SUSPENDED_OFF_TAKER_CANNOT_BE_APPROVED(
            RuleKind.CONFLICT,
            "The off-taker is suspended.",
            "Register it again after a new vetting."),
    OFF_TAKER_IS_ALREADY_SUSPENDED(
            RuleKind.CONFLICT, "The off-taker was suspended before.", "Nothing to do."),
    DEPOSIT_MUST_BE_POSITIVE(
            RuleKind.UNPROCESSABLE,
            "A deposit of zero or less is no deposit.",
            "Send a positive amount."),
    DEPOSIT_MUST_BE_A_WHOLE_NUMBER_OF_COINS(
            RuleKind.UNPROCESSABLE,
            "No bank books less than the currency's smallest coin, so no line could match it.",
            "Send an amount in whole laari or cents: a multiple of 10000 micro-units."),
    DEPOSIT_NEEDS_AN_APPROVED_OFF_TAKER(
            RuleKind.CONFLICT,
            "Organisations pay in once they are vetted, not before.",
            "Let a second operator approve the off-taker first, or send the money back."),
    DEPOSIT_MUST_BE_IN_A_PILOT_CURRENCY(
            RuleKind.UNPROCESSABLE, "Accounts are kept in MVR and USD only.", "Send MVR or USD."),
    DEPOSIT_MUST_STAY_WITHIN_BOUNDS(
            RuleKind.UNPROCESSABLE,
            "A deposit or balance above a billion is taken for a mistake.",
            "Give the amount in micro-units: 1 MVR is 1000000."),
    DEPOSIT_MUST_AWAIT_APPROVAL(
            RuleKind.CONFLICT,
            "No such deposit waits for a second person.",
            "Look at the list; it may have been decided meanwhile."),
    DEPOSIT_REFERENCE_IS_ALREADY_USED(
            RuleKind.CONFLICT,
            "This bank reference was recorded with another amount, or for something else.",
            "Check the bank statement; where payers chose the same, record the bank's own reference.");

    private final RuleKind kind;
    private final String cause;
    private final String cure;

    OffTakerRule(RuleKind kind, String cause, String cure) {
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
