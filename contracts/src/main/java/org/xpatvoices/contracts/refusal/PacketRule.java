package org.xpatvoices.contracts.refusal;

/** The rules of products and packets. */
public enum PacketRule implements Rule {
    PRODUCT_MUST_EXIST(
            RuleKind.NOT_FOUND,
            "There is no such product.",
            "Take a product id from the catalogue."),
    PRODUCT_ID_IS_ALREADY_TAKEN(
            RuleKind.CONFLICT, "This product id is already defined.", "Use a new id."),
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
    PRODUCT_COLUMNS_MUST_BE_KNOWN(
            RuleKind.UNPROCESSABLE,
            "A column is not releasable or does not belong to the schema.",
            "Take columns from the schema's releasable list."),
    PRODUCT_NEEDS_A_SENSITIVE_COLUMN(
            RuleKind.UNPROCESSABLE,
            "Without a sensitive column there is nothing to protect by l-diversity.",
            "Name at least one sensitive column."),
    PRIVACY_MAY_NOT_FALL_BELOW_THE_FLOORS(
            RuleKind.UNPROCESSABLE,
            "The asked privacy model is weaker than k 11, l 3, 3 employers, 70 %.",
            "Ask for the floors or more."),
    PRICE_MUST_BE_POSITIVE(
            RuleKind.UNPROCESSABLE,
            "A tariff or total of zero would pay nobody.",
            "Give a positive amount in micro-units."),
    PACKET_MUST_EXIST(
            RuleKind.NOT_FOUND, "There is no such packet.", "Take a packet id from the catalogue."),
    PACKET_ID_IS_ALREADY_TAKEN(
            RuleKind.CONFLICT, "This packet id is already used.", "Use a new id."),
    SEALED_PACKET_CANNOT_CHANGE(
            RuleKind.CONFLICT, "The packet is sealed.", "Request a new packet."),
    REFUSED_PACKET_CANNOT_CHANGE(
            RuleKind.CONFLICT, "The packet was refused.", "Request a new packet."),
    CUT_OFF_MUST_BE_THE_REQUEST_POSITION(
            RuleKind.UNPROCESSABLE,
            "The packet was assembled at another position than that of its request.",
            "Assemble again at the request's position."),
    PRICE_MUST_FOLLOW_FROM_THE_PRICING(
            RuleKind.UNPROCESSABLE,
            "The price differs from records times tariff, or from the agreed total.",
            "Compute the price from the delivered records."),
    CONTRIBUTORS_MUST_ADD_UP_TO_THE_ROWS(
            RuleKind.UNPROCESSABLE,
            "The records of the contributors do not add up to the rows delivered.",
            "Assemble the packet again."),
    SEALED_PACKET_MUST_REACH_ITS_FLOORS(
            RuleKind.UNPROCESSABLE,
            "A class of the packet is below the product's privacy model.",
            "Assemble the packet again; a packet that cannot reach the floors is refused."),
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
