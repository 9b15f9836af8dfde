package org.xpatvoices.contracts.shredding;

import org.xpatvoices.contracts.contribution.SealedContent;
import org.xpatvoices.contracts.ids.DestinationId;
import org.xpatvoices.contracts.ids.PayeeId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Seals what a payee is paid by. It stands here because whoever pays must not know whoever keeps
 * the keys; every payee has a key of their own, which outlives the erasure of contents as long as
 * money is owed.
 */
public interface PayeeDetails {
    /** Seals a text under the payee's key, so that it opens for this destination only. */
    SealedDetails seal(PayeeId payee, DestinationId destination, String clear);

    /** The texts by destination; those whose key is destroyed are missing. */
    Map<String, String> open(Collection<SealedDestination> sealed);

    /** The payees whose details may be kept no longer on this day than money is owed. */
    List<PayeeId> toForget(LocalDate day);

    /**
     * @param fingerprint the same for equal texts of one payee, and worth nothing once the key is
     *     destroyed
     */
    record SealedDetails(SealedContent content, String fingerprint) {}

    /** A sealed text and the destination it belongs to. */
    record SealedDestination(String destinationId, SealedContent content) {}
}
