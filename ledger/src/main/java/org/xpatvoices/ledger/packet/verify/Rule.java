package org.xpatvoices.ledger.packet.verify;

/** What may become of an original value. */
sealed interface Rule permits TreeRule, BandRule {
    /** The only label that an ungeneralised column may show. */
    String plainLabel(String original);
}
