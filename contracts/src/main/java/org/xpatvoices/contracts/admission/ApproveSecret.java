package org.xpatvoices.contracts.admission;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.xpatvoices.contracts.ids.SecretId;

import java.time.Instant;

/**
 * Lets a fresh secret open what its party may open; takes another person than who renewed it. The
 * same approval of the same person again changes nothing.
 *
 * @param number which one was read: a later one is not approved unseen
 */
public record ApproveSecret(
        @TargetAggregateIdentifier SecretId secretId,
        int number,
        String approvedBy,
        Instant approvedAt) {}
