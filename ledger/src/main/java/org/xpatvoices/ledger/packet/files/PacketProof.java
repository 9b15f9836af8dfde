package org.xpatvoices.ledger.packet.files;

import org.xpatvoices.contracts.packet.SingledOut;
import org.xpatvoices.ledger.packet.anonymise.AnonymisationFigures;
import org.xpatvoices.ledger.packet.anonymise.PrivacyModel;

import java.util.List;

/** What was asked of the anonymisation, what it reached, and who counted again. */
public record PacketProof(
        String hierarchyVersion,
        String algorithm,
        PrivacyModel required,
        AnonymisationFigures reached,
        String verifier,
        List<ConsentCount> consents,
        SingledOut singledOut) {
    public PacketProof {
        consents = List.copyOf(consents);
    }
}
