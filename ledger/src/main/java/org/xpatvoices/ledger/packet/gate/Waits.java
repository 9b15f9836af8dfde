package org.xpatvoices.ledger.packet.gate;

/** Why a worker's record, which consents allow, has to wait. */
public enum Waits {
    NOT_THEIR_TURN,
    SOLD_THIS_EPOCH,
    SOLD_OFTEN_ENOUGH,
    SHOWN_APART,
    HELD_BACK,
    FILTER_WOULD_PART,
    TOO_FEW_ANSWERS
}
