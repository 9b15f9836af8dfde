package org.xpatvoices.contracts.refusal;

/** The rules of exchanging what is owed into another currency. */
public enum ConversionRule implements Rule {
    RAIL_MUST_CARRY_THE_CURRENCY(
            RuleKind.UNPROCESSABLE,
            "Nobody is paid in this currency by this way of paying.",
            "Use a way that carries it, or have what is owed converted first."),
    CONVERSION_MUST_BE_NEEDED(
            RuleKind.UNPROCESSABLE,
            "This way of paying carries what is owed as it is.",
            "Start a payout run; nothing has to be exchanged."),
    CONVERSION_MUST_HAVE_PAYEES(
            RuleKind.CONFLICT,
            "Nobody who is paid this way is owed a whole minor unit of this currency.",
            "Wait for sales in this currency, or for destinations to cool down."),
    CONVERSION_MUST_WAIT_ITS_TURN(
            RuleKind.CONFLICT,
            "Another conversion of this currency has not been decided.",
            "Have it approved or declined first."),
    CONVERSION_MUST_BE_OPEN(
            RuleKind.CONFLICT,
            "There is no such conversion that waits.",
            "Read the list of conversions again."),
    CONVERSION_MUST_BE_CONFIRMED(
            RuleKind.CONFLICT,
            "Nobody has said what the bank gave for it.",
            "Enter the bank's confirmation first."),
    RECEIVED_MUST_BE_AN_AMOUNT_OF_THE_OTHER_CURRENCY(
            RuleKind.UNPROCESSABLE,
            "What the bank gives is a positive amount in whole minor units of the currency bought.",
            "Copy the amount from the bank's confirmation."),
    EXCHANGE_REFERENCE_MUST_BE_NEW(
            RuleKind.CONFLICT,
            "Another movement was recorded under this reference.",
            "Copy the reference from the bank's confirmation; each exchange has its own."),
    CONVERTED_MONEY_MUST_STILL_BE_PAYABLE(
            RuleKind.CONFLICT,
            "Somebody on the list is owed less of this currency than when it was made, or what they are owed is being checked.",
            "Decline it and open a new one; exchange the difference back.");

    private final RuleKind kind;
    private final String cause;
    private final String cure;

    ConversionRule(RuleKind kind, String cause, String cure) {
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
