package org.xpatvoices.ledger.packet.assemble;

import org.xpatvoices.ledger.packet.gate.Waits;

/** Why a record that consents allow is not considered for a packet. */
enum LeftOut {
    /** What a product says about people needs the worker's profile, under a consent of its own. */
    WITHOUT_PROFILE("without a consented profile"),
    /** Whether one employer dominates cannot be told, so the record cannot be protected. */
    EMPLOYER_UNKNOWN("without a consented contract that names the employer"),
    /** The consent stood at the cut-off and was withdrawn before the sealing. */
    WITHDRAWN("whose consent was withdrawn after the cut-off"),
    /** A packet leaves sale with the first consent in it, and has to be on sale for its epoch. */
    CONSENT_ENDED("whose consent had ended, or ends before the epoch of the packet does"),
    FILTERED("outside the product's filter"),
    /** Workers take turns, so that packets of different epochs share nobody. */
    NOT_THEIR_TURN("whose turn comes in another epoch"),
    SOLD_THIS_EPOCH("already in another packet of this epoch for the same purpose"),
    SOLD_OFTEN_ENOUGH("sold as often as a year allows"),
    /** Two packets that nothing connected until now. */
    SHOWN_APART("shown in unlike classes by two earlier packets that this one connects"),
    /** With them, comparing this packet with an earlier one would expose somebody who left. */
    HELD_BACK("held back to hide those who left since an earlier packet"),
    /** Whoever asks for the packet chose the filter, and could choose another one. */
    FILTER_WOULD_PART("whose class in an earlier packet this product's filter would part"),
    /** Even all of their class are too alike for what the product asks. */
    TOO_FEW_ANSWERS(
            "whose class, shown before, has fewer different answers than this product needs"),
    /** An answer is not in the code lists. */
    NOT_READABLE("with an answer that no code list knows"),
    /** What is stored does not open with its key in its place. */
    DAMAGED("whose stored content is at fault, which an operator has to look into");

    private final String words;

    LeftOut(String words) {
        this.words = words;
    }

    static LeftOut of(Waits reason) {
        return switch (reason) {
            case NOT_THEIR_TURN -> NOT_THEIR_TURN;
            case SOLD_THIS_EPOCH -> SOLD_THIS_EPOCH;
            case SOLD_OFTEN_ENOUGH -> SOLD_OFTEN_ENOUGH;
            case SHOWN_APART -> SHOWN_APART;
            case HELD_BACK -> HELD_BACK;
            case FILTER_WOULD_PART -> FILTER_WOULD_PART;
            case TOO_FEW_ANSWERS -> TOO_FEW_ANSWERS;
        };
    }

    String words() {
        return words;
    }
}
