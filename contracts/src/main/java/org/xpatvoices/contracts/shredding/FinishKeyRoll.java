package org.xpatvoices.contracts.shredding;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.KeyRollId;

import java.time.Instant;

/** Has the old key-encryption keys destroyed; asked again it changes nothing. */
public record FinishKeyRoll(
        @TargetAggregateIdentifier KeyRollId rollId, String finishedBy, Instant finishedAt) {}
