package org.xpatvoices.ledger.shredding;

import java.util.Map;
import java.util.Optional;

/**
 * What became of texts that were to be opened: read; or at fault, and why; or neither, when the key
 * is destroyed or never was for it.
 */
public record Opened<T>(Map<T, String> texts, Map<T, UnreadableContent> faults) {
    public Opened {
        texts = Map.copyOf(texts);
        faults = Map.copyOf(faults);
    }

    /** The text, or nothing when its key is gone; never silence over a text at fault. */
    public Optional<String> text(T item) {
        var fault = faults.get(item);
        if (fault != null) {
            throw fault;
        }
        return Optional.ofNullable(texts.get(item));
    }
}
