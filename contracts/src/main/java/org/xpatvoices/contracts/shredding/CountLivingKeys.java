package org.xpatvoices.contracts.shredding;

import org.xpatvoices.contracts.ids.GrantId;

import java.util.List;

/** Asks how many of these grants still have a key that opens something; answers a long. */
public record CountLivingKeys(List<GrantId> grants) {
    public CountLivingKeys {
        grants = List.copyOf(grants);
    }
}
