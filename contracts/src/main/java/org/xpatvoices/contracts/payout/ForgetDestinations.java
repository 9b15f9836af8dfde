package org.xpatvoices.contracts.payout;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.ids.PayeeId;

import java.time.Instant;

/**
 * Has a payee's destinations forgotten, once nothing is owed; asked again it changes nothing.
 *
 * @param keyId the key of what was sealed for a payee who never named a destination; null if there
 *     is nothing of that kind
 */
public record ForgetDestinations(
        @TargetAggregateIdentifier PayeeId payeeId, @Nullable String keyId, Instant forgottenAt) {}
