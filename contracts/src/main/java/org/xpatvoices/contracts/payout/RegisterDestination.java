package org.xpatvoices.contracts.payout;

import org.xpatvoices.contracts.ids.DestinationId;
import org.xpatvoices.contracts.ids.PayeeId;

import java.time.Instant;

/**
 * A worker names where money shall go. Account and holder travel in clear only inside this command;
 * the handler encrypts them and no event or log repeats them.
 */
public record RegisterDestination(
        DestinationId destinationId,
        PayeeId payeeId,
        RailCode rail,
        String account,
        String holder,
        Instant registeredAt) {
    @Override
    public String toString() {
        return "RegisterDestination[" + destinationId + ", " + payeeId + ", " + rail + "]";
    }
}
