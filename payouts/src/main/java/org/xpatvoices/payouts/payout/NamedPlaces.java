package org.xpatvoices.payouts.payout;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.payout.AddDestination;
import org.xpatvoices.contracts.payout.DestinationRegistered;
import org.xpatvoices.contracts.refusal.DestinationRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.HashMap;
import java.util.Map;

/** The ids under which a payee has named places: each is of one place, for good. */
final class NamedPlaces {
    private final Map<String, String> fingerprints = new HashMap<>();
    private @Nullable String last;

    /**
     * Whether this is the naming of the place in use, told again. Refused if its id is known from
     * another place or from one that was replaced: it would be taken for that one.
     */
    boolean isLast(AddDestination command) {
        String id = command.destinationId().toString();
        String known = fingerprints.get(id);
        if (known == null) {
            return false;
        }
        if (!id.equals(last) || !known.equals(command.fingerprint())) {
            throw new Refused(
                    DestinationRule.DESTINATION_MUST_HAVE_AN_ID_OF_ITS_OWN,
                    id + " was named before.");
        }
        return true;
    }

    void remember(DestinationRegistered event) {
        last = event.destinationId();
        fingerprints.put(last, event.fingerprint());
    }
}
