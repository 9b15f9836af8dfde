package org.xpatvoices.contracts.refusal;

/** The rules of products and packets. */
public enum PacketRule implements Rule {
    PRODUCT_MUST_EXIST(
            RuleKind.NOT_FOUND,
            "There is no such product.",
            "Take a product id from the catalogue."),
    PRODUCT_ID_IS_ALREADY_TAKEN(
            RuleKind.CONFLICT, "This product id is already defined.", "Use a new id."),
    APPROVER_MUST_NOT_BE_WHO_DEFINED_THE_PRODUCT(
            RuleKind.FORBIDDEN,
            "What is shown of workers, and what they get for it, is decided by two people.",
            "Let another operator read the product and approve it."),
    PRODUCT_IS_ALREADY_APPROVED(
            RuleKind.CONFLICT, "The product was approved before.", "Nothing to do."),
    UNAPPROVED_PRODUCT_CANNOT_BE_PACKED(
            RuleKind.CONFLICT,
            "Only the one who defined the product has seen its columns, protection and price.",
            "Let another operator approve it first."),
    RETIRED_PRODUCT_CANNOT_BE_PACKED(
            RuleKind.CONFLICT, "The product was retired.", "Define a new product."),
    PRODUCT_NEEDS_A_PURPOSE_AND_A_RECIPIENT(
            RuleKind.UNPROCESSABLE,
            "A product sold for no purpose or to nobody cannot be matched with a consent.",
            "Name at least one purpose and one recipient class."),
    PRODUCT_MUST_BE_OF_A_ROW_LEVEL_SCHEMA(
            RuleKind.UNPROCESSABLE,
            "Only employment contracts, wages, recruitment costs and reviews may be released as"
                    + " rows.",
            "Choose one of the row-level schemas."),
    ROWS_ARE_NEVER_FOR_EMPLOYERS(
            RuleKind.UNPROCESSABLE,
            "Employers receive aggregates only, so no product of rows can name them.",
            "Leave EMPLOYER out of the recipients."),
    PRODUCT_COLUMNS_MUST_BE_KNOWN(
            RuleKind.UNPROCESSABLE,
            "A column is not releasable or does not belong to the schema.",
            "Take columns from the schema's releasable list."),
    COLUMN_MUST_BE_NAMED_ONCE(
            RuleKind.UNPROCESSABLE,
            "A column has one place and one protection in a packet.",
            "Name each column once."),
    COLUMN_MUST_KEEP_ITS_PROTECTION(
            RuleKind.UNPROCESSABLE,
            "A quasi-identifier or sensitive column is asked for with weaker protection.",
            "Name it among the quasi-identifiers or the sensitive columns."),
    SENSITIVE_COLUMN_NEEDS_MORE_THAN_TWO_ANSWERS(
            RuleKind.UNPROCESSABLE,
            "No class of workers can hold three different answers to a yes-or-no question.",
            "Name a sensitive column with at least l different answers."),
    VARIETY_MUST_BE_POSSIBLE(
            RuleKind.UNPROCESSABLE,
            "No class can hold more different answers than a sensitive column's code list offers.",
            "Ask for a smaller l, or name a sensitive column with more answers."),
    FILTER_MUST_USE_QUASI_IDENTIFIERS(
            RuleKind.UNPROCESSABLE,
            "A product may select by quasi-identifiers only, never by sensitive answers.",
            "Filter by quasi-identifiers of the schema, each with at least one label."),
    FILTER_LABELS_MUST_BE_KNOWN(
            RuleKind.UNPROCESSABLE,
            "A label of no list would select nobody, in silence; one finer than rows may show would say it of all of them.",
            "Choose labels that the column may show in a packet, or coarser ones; define the product anew if it has others."),
    FILTER_MAY_NOT_NAME_AN_ATOLL(
            RuleKind.UNPROCESSABLE,
            "Rows and price of a packet are told to everybody at once, so its filter would tell at once how many"
                    + " contributors an atoll has.",
            "Filter by regions or kinds of place, or leave the place to the columns; define the product anew if it does not."),
    PRODUCT_NEEDS_A_GENERALISED_COLUMN(
            RuleKind.UNPROCESSABLE,
            "A product without a generalised column says nothing of whom its answers are.",
            "Name a quasi-identifier, for instance nationality or sector."),
    PRODUCT_NEEDS_A_SENSITIVE_COLUMN(
            RuleKind.UNPROCESSABLE,
            "Without a sensitive column there is nothing to protect by l-diversity.",
            "Name at least one sensitive column."),
    PRIVACY_MAY_NOT_FALL_BELOW_THE_FLOORS(
            RuleKind.UNPROCESSABLE,
            "The asked privacy model is weaker than k 11, l 3, 3 employers, 70 %.",
            "Ask for the floors or more."),
    EMPLOYER_SHARE_MUST_BE_POSSIBLE(
            RuleKind.UNPROCESSABLE,
            "In every class some employer has workers, so no class keeps a share of 0 % or less.",
            "Ask for at most 70 % and at least 1 %."),
    DISTANCE_MUST_BE_A_PART_OF_THE_WHOLE(
            RuleKind.UNPROCESSABLE,
            "A distance of 0 basis points or less would need all workers in one class, and 10,000 or more asks for nothing.",
            "Ask for 1 to 9,999 basis points (2,000 is t = 0.2), or leave the distance out."),
    TELLING_ROWS_MUST_BE_A_PERCENTAGE(
            RuleKind.UNPROCESSABLE,
            "Of 100 rows none to 99 may tell an answer; 100 asks for nothing.",
            "Ask for 0 to 99, or leave tellingPercentMax out."),
    PRICE_MUST_BE_POSITIVE(
            RuleKind.UNPROCESSABLE,
            "A tariff or total of zero would pay nobody.",
            "Give a positive amount in micro-units."),
    PRICE_MUST_STAY_WITHIN_BOUNDS(
            RuleKind.UNPROCESSABLE,
            "A tariff above a million or a total above a billion is taken for a mistake.",
            "Give the amount in micro-units: 1 MVR is 1000000."),
    PRICE_MUST_BE_IN_A_PILOT_CURRENCY(
            RuleKind.UNPROCESSABLE, "Accounts are kept in MVR and USD only.", "Send MVR or USD."),
    PRODUCT_IS_ALREADY_RETIRED(
            RuleKind.CONFLICT, "The product was retired before.", "Nothing to do."),
    PACKET_MUST_EXIST(
            RuleKind.NOT_FOUND, "There is no such packet.", "Take a packet id from the catalogue."),
    PACKET_ID_IS_ALREADY_TAKEN(
            RuleKind.CONFLICT, "This packet id is already used.", "Use a new id."),
    SEALED_PACKET_CANNOT_CHANGE(
            RuleKind.CONFLICT, "The packet is sealed.", "Request a new packet."),
    REFUSED_PACKET_CANNOT_CHANGE(
            RuleKind.CONFLICT, "The packet was refused.", "Request a new packet."),
    CUT_OFF_MUST_BE_A_POSITION(
            RuleKind.UNPROCESSABLE,
            "A packet shows the consents at one position of the log, counted from 1.",
            "Assemble again at the request's position."),
    PRICE_MUST_FOLLOW_FROM_THE_PRICING(
            RuleKind.UNPROCESSABLE,
            "The price differs from records times tariff, or from the agreed total.",
            "Compute the price from the delivered records."),
    CONTRIBUTORS_MUST_ADD_UP_TO_THE_ROWS(
            RuleKind.UNPROCESSABLE,
            "The records of the contributors do not add up to the rows delivered.",
            "Assemble the packet again."),
    CLASSES_MUST_ADD_UP_TO_THE_CONTRIBUTORS(
            RuleKind.UNPROCESSABLE,
            "The workers of the classes that the release gate judged are not those delivered.",
            "Assemble the packet again."),
    CONTRIBUTORS_MUST_BE_LISTED_ONCE_IN_PAYEE_ORDER(
            RuleKind.UNPROCESSABLE,
            "Each contributor is listed once, with at least one record, in payee order.",
            "Assemble the packet again."),
    CONTRIBUTORS_MUST_MATCH_THEIR_DIGEST(
            RuleKind.UNPROCESSABLE,
            "The digest was computed over other contributors.",
            "Assemble the packet again."),
    CONSENTS_MUST_COVER_THE_SEALING(
            RuleKind.UNPROCESSABLE,
            "A consent used in the packet begins after the sealing or has ended before it.",
            "Assemble the packet again."),
    SEALED_PACKET_MUST_REACH_ITS_FLOORS(
            RuleKind.UNPROCESSABLE,
            "A class of the packet is below the product's privacy model.",
            "Assemble the packet again; a packet that cannot reach the floors is refused."),
    REFUSED_PACKET_NEEDS_A_REASON(
            RuleKind.UNPROCESSABLE,
            "A refusal without a reason helps nobody.",
            "Name at least one reason."),
    ONLY_A_SEALED_PACKET_CAN_BE_CLOSED(
            RuleKind.CONFLICT, "The packet is not on sale.", "Nothing to do.");

    private final RuleKind kind;
    private final String cause;
    private final String cure;

    PacketRule(RuleKind kind, String cause, String cure) {
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
