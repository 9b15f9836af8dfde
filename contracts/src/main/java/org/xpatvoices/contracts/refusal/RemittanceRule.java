package org.xpatvoices.contracts.refusal;

/** The rules of comparing what it costs to send money abroad. */
public enum RemittanceRule implements Rule {
    REMITTANCE_MUST_HAVE_PARTNERS(
            RuleKind.CONFLICT,
            "No partner that sends money abroad is connected here.",
            "Ask at your hub who sends money abroad."),
    REMITTED_AMOUNT_MUST_BE_SENDABLE(
            RuleKind.UNPROCESSABLE,
            "Nobody can be asked what sending this amount brings.",
            "Name whole minor units of a currency that is paid here, more than nothing and no more"
                    + " than the limit."),
    RECEIVED_CURRENCY_MUST_BE_SERVED(
            RuleKind.UNPROCESSABLE,
            "No partner is asked about this currency.",
            "Choose one of the currencies in the list."),
    COMPARISON_MUST_END_BEFORE_THE_NEXT(
            RuleKind.CONFLICT,
            "The partners are being asked for you right now.",
            "Wait a few seconds and look at your newest offer."),
    COMPARISONS_MUST_BE_FEW_A_DAY(
            RuleKind.CONFLICT,
            "You have asked the partners very often since yesterday.",
            "Choose one of the offers that you have, or ask again tomorrow."),
    REMITTANCE_OFFER_MUST_BE_YOURS(
            RuleKind.NOT_FOUND,
            "You were offered nothing under this id.",
            "Ask for quotes and choose one of those."),
    CHOSEN_QUOTE_MUST_BE_AMONG_THOSE_SHOWN(
            RuleKind.UNPROCESSABLE,
            "This quote is not among those that you were shown.",
            "Choose one of those that you were shown."),
    CHOSEN_QUOTE_MUST_BE_THE_ONE_YOU_READ(
            RuleKind.CONFLICT,
            "This is not the amount and currency that this quote brings.",
            "Read the quote again and name what it brings."),
    CHOSEN_QUOTE_MUST_STILL_HOLD(
            RuleKind.GONE, "The time for which this quote held is over.", "Ask for new quotes."),
    CHOSEN_FEE_MUST_STAY_BELOW_THE_CAP(
            RuleKind.CONFLICT,
            "The fee takes too much of so small an amount.",
            "Let the money wait and grow, or choose a quote with a lower fee.");

    private final RuleKind kind;
    private final String cause;
    private final String cure;

    RemittanceRule(RuleKind kind, String cause, String cure) {
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
