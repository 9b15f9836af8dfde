package org.xpatvoices.contracts.licence;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.LicenceId;

import java.time.Instant;

/** Records that a file of the packet was handed over. */
public record RecordDelivery(
        @TargetAggregateIdentifier LicenceId licenceId,
        String path,
        String sha256,
        long bytes,
        Instant deliveredAt) {}
