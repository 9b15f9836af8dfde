package org.xpatvoices.ledger.packet.assemble;

/** Why a record that consents allow is not considered for a packet. */
enum LeftOut {
    /** What a product says about people needs the worker's profile, under a consent of its own. */
    WITHOUT_PROFILE("without a consented profile"),
    /** Whether one employer dominates cannot be told, so the record cannot be protected. */
    EMPLOYER_UNKNOWN("without a consented contract that names the employer"),
    /** The consent stood at the cut-off and was withdrawn before the sealing. */
    WITHDRAWN("whose consent was withdrawn after the cut-off"),
    /** Nobody could buy a packet whose consents have already ended. */
    CONSENT_ENDED("whose consent ended before the sealing"),
    FILTERED("outside the product's filter"),
    /** An answer is not in the code lists. */
    NOT_READABLE("with an answer that no code list knows"),
    /** What is stored does not open with its key in its place. */
    DAMAGED("whose stored content is at fault, which an operator has to look into");

    private final String words;

    LeftOut(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
