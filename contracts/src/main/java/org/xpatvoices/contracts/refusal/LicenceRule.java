package org.xpatvoices.contracts.refusal;

/** The rules of quotes and licences. */
public enum LicenceRule implements Rule {
    LICENCE_MUST_EXIST(
            RuleKind.NOT_FOUND, "There is no such licence for this caller.", "Check the id."),
    QUOTE_MUST_EXIST(
            RuleKind.NOT_FOUND, "There is no such quote for this caller.", "Ask for one first."),
    QUOTE_ID_IS_ALREADY_TAKEN(
            RuleKind.CONFLICT,
            "Another quote has this id.",
            "Ask again with a new Idempotency-Key."),
    LICENCE_ID_IS_ALREADY_TAKEN(
            RuleKind.CONFLICT,
            "Another licence has this id.",
            "Buy again with a new Idempotency-Key."),
    RETRACTION_MUST_BE_OPEN(
            RuleKind.CONFLICT,
            "No retraction notice of this licence waits for an answer.",
            "Look up the notices of your licences."),
    QUOTE_HAS_EXPIRED(RuleKind.CONFLICT, "The quote no longer holds.", "Ask for a new quote."),
    QUOTE_IS_ALREADY_USED(
            RuleKind.CONFLICT,
            "A licence was sold on this quote.",
            "Ask for a new quote to buy again."),
    OFF_TAKER_MUST_BE_APPROVED(
            RuleKind.FORBIDDEN,
            "The vetting of this off-taker is not finished.",
            "Wait for the approval."),
    SUSPENDED_OFF_TAKER_CANNOT_LICENSE(
            RuleKind.FORBIDDEN, "This off-taker is suspended.", "Write to the operator."),
    PURPOSE_MUST_BE_APPROVED_FOR_THE_OFF_TAKER(
            RuleKind.FORBIDDEN,
            "The off-taker was not vetted for this purpose.",
            "Choose a purpose you were vetted for."),
    PURPOSE_MUST_BE_COVERED_BY_THE_PACKET(
            RuleKind.UNPROCESSABLE,
            "The workers in this packet did not consent to this purpose.",
            "Choose a purpose that the packet lists."),
    RECIPIENT_MUST_BE_COVERED_BY_THE_PACKET(
            RuleKind.FORBIDDEN,
            "The workers in this packet did not consent to this kind of recipient.",
            "Choose a packet for your kind of organisation."),
    EMPLOYERS_CANNOT_LICENSE_ROWS(
            RuleKind.FORBIDDEN,
            "Employers receive aggregates only.",
            "Use the published or licensed aggregates."),
    LICENCE_NEEDS_A_SEALED_PACKET(
            RuleKind.CONFLICT,
            "The packet is not sealed or no longer on sale.",
            "Take another packet from the catalogue."),
    CONSENTS_MUST_STILL_HOLD(
            RuleKind.CONFLICT,
            "A consent that the packet rests on has ended.",
            "Take a newer packet from the catalogue."),
    COOLING_OFF_MUST_HAVE_PASSED(
            RuleKind.CONFLICT,
            "A consent in this packet is younger than the cooling-off time.",
            "Buy again after the time the detail gives."),
    TERM_MUST_BE_BETWEEN_ONE_DAY_AND_TWO_YEARS(
            RuleKind.UNPROCESSABLE,
            "Licences run from 1 to 730 days.",
            "Send termDays between 1 and 730."),
    FUNDS_MUST_COVER_THE_PRICE(
            RuleKind.PAYMENT_REQUIRED,
            "The prepaid funds are smaller than the total.",
            "Top up your account, then buy again."),
    SUSPENDED_OFF_TAKER_CANNOT_DOWNLOAD(
            RuleKind.FORBIDDEN,
            "This off-taker is suspended; its licences rest.",
            "Write to the operator."),
    LICENCE_TERM_HAS_ENDED(
            RuleKind.GONE, "The licence has ended.", "Buy a new licence to download again."),
    LICENCE_MUST_NOT_HAVE_BEEN_REVOKED(
            RuleKind.GONE,
            "This licence was ended before its term.",
            "Its amendments say why; buy a new licence to download again."),
    RETRACTED_PACKET_CANNOT_BE_FETCHED(
            RuleKind.GONE,
            "A worker of the packet withdrew, and its holder answered that it is used no longer.",
            "License a newer packet of the product."),
    RETRACTION_MUST_BE_ANSWERED_BEFORE_FETCHING(
            RuleKind.FORBIDDEN,
            "A worker of the packet withdrew, and the time to answer the notice is over.",
            "Answer it at /v1/licences/{licenceId}/retraction-acknowledgement."),
    OVERDUE_RETRACTIONS_MUST_BE_ANSWERED_FIRST(
            RuleKind.FORBIDDEN,
            "The time to answer a retraction notice of a licence of yours is over.",
            "List such notices at /v1/retractions?overdue=true and answer each of them."),
    FILE_MUST_BE_PART_OF_THE_PACKET(
            RuleKind.NOT_FOUND,
            "The packet has no such file.",
            "Take the name from the list of files.");

    private final RuleKind kind;
    private final String cause;
    private final String cure;

    LicenceRule(RuleKind kind, String cause, String cure) {
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
