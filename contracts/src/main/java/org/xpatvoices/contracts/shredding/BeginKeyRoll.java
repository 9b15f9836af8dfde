package org.xpatvoices.contracts.shredding;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.KeyRollId;

import java.time.Instant;

/** Makes a new key-encryption key and has every living key wrapped by it. */
public record BeginKeyRoll(
        @TargetAggregateIdentifier KeyRollId rollId,
        String reason,
        String begunBy,
        Instant begunAt) {
    /** Stands for whoever set the period: decided once, for every time it comes round. */
    public static final String SCHEDULE = "schedule";
}
