package org.xpatvoices.contracts.licence;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.LicenceId;

import java.time.Instant;

/**
 * Records that a file of the packet was handed over.
 *
 * @param resumed whether its beginning was left out, as when a broken download goes on; counted
 *     only if the file was not handed over before
 */
public record RecordDelivery(
        @TargetAggregateIdentifier LicenceId licenceId,
        String path,
        String sha256,
        long bytes,
        boolean resumed,
        Instant deliveredAt) {
    /** From its beginning. */
    public RecordDelivery(
            LicenceId licenceId, String path, String sha256, long bytes, Instant deliveredAt) {
        this(licenceId, path, sha256, bytes, false, deliveredAt);
    }
}
