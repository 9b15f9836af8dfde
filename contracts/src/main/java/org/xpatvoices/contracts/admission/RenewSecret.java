package org.xpatvoices.contracts.admission;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.SecretId;

import java.time.Instant;

/** A party gets a fresh secret, in place of any before; answers its number among them. */
public record RenewSecret(
        @TargetAggregateIdentifier SecretId secretId,
        String partyId,
        String renewedBy,
        Instant renewedAt) {}
