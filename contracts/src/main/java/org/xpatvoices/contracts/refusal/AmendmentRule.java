package org.xpatvoices.contracts.refusal;

/** The rules of changing a sale after the fact. */
public enum AmendmentRule implements Rule {
    AMENDMENT_MUST_CHANGE_THE_SALE(
            RuleKind.UNPROCESSABLE,
            "An amendment gives back a part of what was paid, in whole minor units, ends a licence"
                    + " that runs, or raises shares.",
            "Look up what the sale is now, and name what should be different."),
    AMENDMENT_MUST_BE_PROPOSED(
            RuleKind.CONFLICT,
            "No amendment of this sale waits for a decision.",
            "Read the list of amendments again."),
    AMENDMENT_MUST_WAIT_ITS_TURN(
            RuleKind.CONFLICT,
            "Another amendment of this sale waits for a decision.",
            "Have it approved or declined first."),
    SALE_MUST_NOT_BE_REFUNDED_TWICE(
            RuleKind.CONFLICT,
            "All that was paid for this sale has been given back.",
            "Nothing to do; the buyer's account shows it."),
    SALE_MUST_BE_DISTRIBUTED(
            RuleKind.CONFLICT,
            "This sale has no shares, so there is nothing to correct.",
            "Wait for its distribution, or have a held sale judged again."),
    SALE_MUST_NOT_HAVE_BEEN_UNDONE(
            RuleKind.CONFLICT,
            "All that was paid for this sale was given back before anybody had a share of it.",
            "Nothing to do; the sale is over."),
    CORRECTION_MUST_NAME_SHARES_OF_THE_SALE(
            RuleKind.UNPROCESSABLE,
            "A correction names 1 to 1,000 payees with a share of this sale, each once.",
            "Check the payees; split a longer list."),
    SHARES_MUST_NOT_BE_TAKEN_BACK(
            RuleKind.UNPROCESSABLE,
            "What a worker has earned stays the worker's; a share is never made smaller.",
            "Correct the shares that are too small; the platform bears those that are too large.");

    private final RuleKind kind;
    private final String cause;
    private final String cure;

    AmendmentRule(RuleKind kind, String cause, String cure) {
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
