package org.xpatvoices.contracts.refusal;

/** The rules of cash at hubs. */
public enum VoucherRule implements Rule {
    VOUCHER_MUST_BE_MADE_OUT_TO_THIS_HUB(
            RuleKind.NOT_FOUND,
            "No voucher with this code waits at this hub.",
            "Check the code; ask the worker which hub the page names."),
    VOUCHER_MUST_NOT_BE_REDEEMED_TWICE(
            RuleKind.CONFLICT,
            "This voucher has been redeemed.",
            "Hand nothing over; the worker's page shows when it was redeemed."),
    VOUCHER_MUST_NOT_HAVE_EXPIRED(
            RuleKind.GONE,
            "This voucher has expired.",
            "Hand nothing over; the money is owed again after the next count."),
    VOUCHER_MUST_NOT_HAVE_BEEN_VOIDED(
            RuleKind.GONE,
            "This voucher no longer works, because its payout was given back.",
            "Hand nothing over; the worker's page shows the voucher of the next payout."),
    VOUCHER_MUST_BE_UNREDEEMED_TO_BE_VOIDED(
            RuleKind.CONFLICT,
            "This payout was handed over as cash, so it cannot be given back.",
            "Look at the receipt of the hub; decide that the payout was executed."),
    VOUCHER_MUST_HAVE_BEEN_ISSUED(
            RuleKind.CONFLICT,
            "No voucher was issued for this payout, so no hub can have handed its cash over.",
            "Wait until the rail was asked about its batch; then decide again."),
    BOX_MUST_HOLD_THE_CASH(
            RuleKind.CONFLICT,
            "By the books, the hub's cash box does not hold so much.",
            "Hand nothing over before the box is filled; if the cash is there, count the box."),
    CASH_MUST_BE_FETCHED_AT_A_HUB(
            RuleKind.UNPROCESSABLE,
            "Cash is fetched at a hub, so the account is the hub's id.",
            "Name the hub, like hub_ and 32 digits.");

    private final RuleKind kind;
    private final String cause;
    private final String cure;

    VoucherRule(RuleKind kind, String cause, String cure) {
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
