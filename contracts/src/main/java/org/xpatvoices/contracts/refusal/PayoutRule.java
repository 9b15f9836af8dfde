package org.xpatvoices.contracts.refusal;

/** The rules of shares and payouts. */
public enum PayoutRule implements Rule {
    DISTRIBUTION_MUST_NOT_BE_REPEATED(
            RuleKind.CONFLICT, "This sale has been distributed.", "Nothing to do."),
    SHARES_MUST_ADD_UP_TO_THE_PRICE(
            RuleKind.UNPROCESSABLE,
            "The contributors of this sale do not give its price.",
            "The sale is held for an operator; no money moved."),
    APPROVER_MUST_NOT_BE_THE_MAKER(
            RuleKind.FORBIDDEN,
            "Nobody approves what they have made or proposed.",
            "Let a second operator approve."),
    PAYOUT_RUN_MUST_HAVE_PAYEES(
            RuleKind.UNPROCESSABLE,
            "Nobody can be paid on this rail now.",
            "Wait until payees reach the minimum and their destinations are usable."),
    PAYOUT_RUN_MUST_AWAIT_APPROVAL(
            RuleKind.CONFLICT,
            "This run does not wait for approval.",
            "Look at the run; somebody has approved or cancelled it."),
    PAYOUT_RUN_MUST_NOT_BE_CANCELLED_TWICE(
            RuleKind.CONFLICT, "This run has been cancelled.", "Nothing to do."),
    PAYOUT_RUN_MUST_BE_APPROVED(
            RuleKind.CONFLICT,
            "A run's file exists only once a second operator has approved the run.",
            "Have it approved."),
    JOURNAL_MUST_HAVE_CAUGHT_UP(
            RuleKind.CONFLICT,
            "The journal is still posting earlier events, so balances are not known.",
            "Try again in a moment."),
    BATCH_MUST_HOLD_ONE_TO_A_THOUSAND_PAYOUTS(
            RuleKind.UNPROCESSABLE,
            "A batch holds 1 to 1,000 payouts, each payee and payout once.",
            "Split the run."),
    PAYOUT_MUST_BE_POSITIVE(
            RuleKind.UNPROCESSABLE,
            "A payout's net amount is its gross amount less the fee, and is more than nothing.",
            "Leave the money payable until there is enough of it."),
    BATCH_MUST_AWAIT_APPROVAL(
            RuleKind.CONFLICT, "This batch does not wait for approval.", "Look at its run."),
    BATCH_MUST_BE_APPROVED_BEFORE_SUBMISSION(
            RuleKind.CONFLICT,
            "Nothing is sent before a second person has approved it.",
            "Have the run approved."),
    BATCH_MUST_NOT_BE_CANCELLED_ONCE_SUBMITTING(
            RuleKind.CONFLICT,
            "This batch may have reached the rail, so it cannot be called back.",
            "Wait for the provider's word and the next statement."),
    BATCH_MUST_HAVE_BEEN_SUBMITTED(
            RuleKind.CONFLICT,
            "A provider cannot know of a batch that was never sent.",
            "Check which batch the evidence names."),
    PAYOUT_MUST_EXIST(
            RuleKind.NOT_FOUND, "There is no such payout for this caller.", "Check the id."),
    PAYOUT_MUST_HAVE_BEEN_SENT(
            RuleKind.CONFLICT,
            "This payout has not been sent, so it cannot have arrived.",
            "Answer once it shows as sent."),
    PAYOUT_MUST_NOT_HAVE_BEEN_SENT(
            RuleKind.CONFLICT,
            "This payout has been sent, or its money was given back.",
            "Follow its evidence; what was sent is never held or taken back by us."),
    PAYOUT_MUST_BE_PROVEN_UNPAID(
            RuleKind.CONFLICT,
            "Only what is proven not to have been paid is paid again, and only once.",
            "Let its evidence, or two people, give the money back; decide on its breaks first."),
    PAYOUT_MUST_BE_HELD(
            RuleKind.CONFLICT, "This payout is not held.", "Nothing to do; look at its state."),
    PAYOUT_STEP_MUST_BE_PROPOSED(
            RuleKind.CONFLICT,
            "Nobody has proposed anything for this payout.",
            "Propose the step with a note first."),
    PAYOUT_MUST_BE_UNDECIDED(
            RuleKind.CONFLICT,
            "How this payout ended is known, or the evidence speaks against this decision.",
            "Look at its evidence."),
    CURRENCY_MUST_BE_ONE_THAT_IS_PAID(
            RuleKind.UNPROCESSABLE,
            "Workers are paid in MVR and USD.",
            "Name one of these currencies."),
    THRESHOLD_MUST_BE_AN_AMOUNT(
            RuleKind.UNPROCESSABLE,
            "A threshold is more than nothing and at most 100,000 whole units of a currency.",
            "Choose another amount, or none for the usual one."),
    DESTINATION_MUST_BE_READABLE(
            RuleKind.UNPROCESSABLE,
            "An account has 5 to 34 letters and digits, a holder 1 to 70 characters.",
            "Check the account and the holder's name."),
    DESTINATION_MUST_NOT_REPEAT(
            RuleKind.CONFLICT,
            "This is the account that payouts go to already.",
            "Nothing to do; name another account to change it."),
    HOLDER_MUST_BE_WRITABLE_BY_A_BANK(
            RuleKind.UNPROCESSABLE,
            "Bank files carry Latin letters, digits and / - ? : ( ) . , ' + only.",
            "Give the name in Latin letters, as it stands on the bank's card."),
    HOLDER_MUST_BE_THE_ACCOUNTS(
            RuleKind.UNPROCESSABLE,
            "The provider knows this account under another name.",
            "Check the number, or write the holder's name as the provider has it."),
    WALLET_MUST_BE_A_TELEPHONE_NUMBER(
            RuleKind.UNPROCESSABLE,
            "A wallet is named by its telephone number with country code.",
            "Write it like +960 771 2345."),
    RAIL_MUST_BE_CONNECTED(
            RuleKind.UNPROCESSABLE,
            "No provider is connected for this way of paying.",
            "Choose another, or have the provider's address configured."),
    FLOAT_MUST_COVER_THE_RUN(
            RuleKind.CONFLICT,
            "A provider would have to pay out more than its float holds, or a hub more than its box.",
            "Top up that float first, or cancel the run and start another."),
    TOP_UP_MUST_FILL_A_FLOAT(
            RuleKind.UNPROCESSABLE,
            "A top-up moves a positive amount of at most 1,000,000,000 to the float of a rail that"
                    + " has one, and cash to the box of one hub.",
            "Check the rail, the hub and the amount."),
    TOP_UP_MUST_AWAIT_APPROVAL(
            RuleKind.CONFLICT,
            "No such top-up waits for a second person.",
            "Look at the list of top-ups."),
    TOP_UP_REFERENCE_MUST_NAME_ONE_TRANSFER(
            RuleKind.CONFLICT,
            "This reference names another movement: another top-up, a deposit or an exchange.",
            "Use a reference of its own for each transfer."),
    TEXT_MUST_BE_KEEPABLE(
            RuleKind.UNPROCESSABLE,
            "A note or reason has at most 500 characters and none that cannot be stored, such as"
                    + " NUL.",
            "Shorten it, or take the character out."),
    PAYMENT_DETAILS_ARE_FORGOTTEN(
            RuleKind.GONE,
            "A payee of this batch was erased and nothing is owed any more, so the file cannot be"
                    + " written again.",
            "Ask the bank for what it was sent; the digest in the log proves it."),
    STATEMENT_MUST_BE_READABLE(
            RuleKind.UNPROCESSABLE,
            "The file is no camt.053, camt.054, camt.052 or pain.002 of the bank that can be"
                    + " read whole.",
            "Fetch the file again from the bank; the bytes that came are kept."),
    STATEMENT_MUST_BE_OF_OUR_ACCOUNT(
            RuleKind.UNPROCESSABLE,
            "The statement is of an account that is not ours.",
            "Choose the statement of the configured account."),
    STATEMENT_MUST_BE_IN_A_CURRENCY_OF_THE_ACCOUNT(
            RuleKind.UNPROCESSABLE,
            "Our accounts are kept in MVR and USD; the statement is in another currency.",
            "Ask the bank why it keeps our account in this currency."),
    STATEMENT_LINES_MUST_GIVE_THE_CLOSING_BALANCE(
            RuleKind.UNPROCESSABLE,
            "Opening balance plus booked lines is not the closing balance.",
            "Fetch the file again from the bank; nothing of it was taken in."),
    STATEMENT_MUST_BE_NEW(
            RuleKind.CONFLICT,
            "A statement with this number was imported with other content.",
            "Ask the bank which of the two files holds."),
    NOTICE_MUST_AGREE_WITH_THE_PAYOUT(
            RuleKind.CONFLICT,
            "A notice names a payout that was never sent, or was sent with another amount.",
            "Ask the bank; its statement will show the booking, and a break if it is wrong."),
    STATEMENT_MUST_BE_BOOKED(
            RuleKind.CONFLICT,
            "No such statement is in the book of this account, or it has been revoked.",
            "Read the list of statements again."),
    REVOKED_STATEMENT_MUST_NOT_COME_BACK(
            RuleKind.CONFLICT,
            "Two people have revoked this very file as false.",
            "Ask the bank for the right file, or have two people revoke it for booking again."),
    REVOCATION_MUST_BE_PROPOSED(
            RuleKind.CONFLICT,
            "Nobody has proposed to revoke this statement.",
            "Propose it with a reason first."),
    BREAK_MUST_BE_OPEN(RuleKind.CONFLICT, "This break has been resolved.", "Nothing to do."),
    BREAK_MUST_HAVE_A_PROPOSAL(
            RuleKind.CONFLICT,
            "Nobody has proposed how this break ends.",
            "Propose a resolution first."),
    PROPOSAL_MUST_BE_THE_ONE_YOU_READ(
            RuleKind.CONFLICT,
            "Another proposal has taken the place of the one that this approval names.",
            "Read the break again, and approve or send back what it proposes now."),
    RESOLUTION_MUST_AGREE_WITH_THE_EVIDENCE(
            RuleKind.CONFLICT,
            "What is known of the payout by now speaks against this resolution.",
            "Send the proposal back, look at the payout, and propose what fits."),
    LINE_MUST_FIT_THE_PAYOUT(
            RuleKind.CONFLICT,
            "A line is the payment of a payout only if it has its amount, the payout was not given"
                    + " back, and no other line is.",
            "Look at the payout; decline the proposal, or name the payout that the line paid."),
    PAYABLE_MUST_COVER_WHAT_IS_TAKEN_BACK(
            RuleKind.CONFLICT,
            "Less is payable to the payee than was given back of this payout: the rest is on its way"
                    + " again, or sent.",
            "Cancel the run that has it, if that was not sent; what was sent twice is a loss."),
    RECORD_MUST_FIT_THE_LINE(
            RuleKind.CONFLICT,
            "RECORDED_SINCE names a deposit, top-up or exchange of this very amount on this account"
                    + " that no other line shows.",
            "Record the movement first, or name the reference that it was recorded under."),
    DECISION_MUST_BE_ON_FIVE_THOUSAND_BREAKS_AT_MOST(
            RuleKind.UNPROCESSABLE,
            "One decision covers at most 5,000 breaks, so that it is taken whole or not at all.",
            "Decide in several steps."),
    DECISION_MUST_STAY_WITHIN_THE_LIMIT(
            RuleKind.UNPROCESSABLE,
            "More money is in question in these breaks than one person may approve at once.",
            "Decide on fewer of them, or one by one: what is too large for one needs a second"
                    + " approval."),
    GROUP_MUST_BE_THE_ONE_YOU_READ(
            RuleKind.CONFLICT,
            "Breaks have come to this group or left it since it was shown.",
            "Read the group again before you decide on it."),
    FEE_MUST_BE_THE_ONE_DECLARED(
            RuleKind.CONFLICT,
            "This is not what sending takes by this rail and in this currency now.",
            "Read what it takes and agree to that, or to nothing."),
    RESOLUTION_MUST_FIT_THE_BREAK(
            RuleKind.UNPROCESSABLE,
            "This resolution does not apply to this kind of break.",
            "Choose one that the break allows.");

    private final RuleKind kind;
    private final String cause;
    private final String cure;

    PayoutRule(RuleKind kind, String cause, String cure) {
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
