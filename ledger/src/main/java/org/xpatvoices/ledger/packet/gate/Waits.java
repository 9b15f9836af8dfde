package org.xpatvoices.ledger.packet.gate;

/** Why a worker's record, which consents allow, has to wait. */
public enum Waits {
    NOT_THEIR_TURN,
    SOLD_THIS_EPOCH,
    SOLD_OFTEN_ENOUGH,
    SOLD_IN_OTHER_COLUMNS,
    HELD_BACK,
    FILTER_WOULD_PART,
    TOO_FEW_ANSWERS
}
