package org.xpatvoices.payouts.payout;

import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How accounts end, which is all that anybody outside compares of them. */
@Component
public class DestinationEnds {
    private final DestinationVault vault;

    DestinationEnds(DestinationVault vault) {
        this.vault = vault;
    }

    /** The last digits of each destination that is still known, by its id. */
    public Map<String, String> of(Collection<String> destinationIds) {
        Map<String, String> ends = new HashMap<>();
        vault.open(destinationIds).forEach((id, details) -> ends.put(id, details.end()));
        return ends;
    }
}
