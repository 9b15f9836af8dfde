package org.xpatvoices.ledger.packet.verify;

/** Something cannot be read as what it should be; the packet is refused with this sentence. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String sentence) {
        super(sentence);
    }
}
