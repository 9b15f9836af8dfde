package org.xpatvoices.payouts.payout;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How accounts end, which is all that is shown or compared of them, and where messages go. */
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

    /** The whole number or account, for whoever has to reach its owner; null if it is forgotten. */
    public @Nullable String numberOf(String destinationId) {
        var details = vault.open(List.of(destinationId)).get(destinationId);
        return details == null ? null : details.account();
    }
}
