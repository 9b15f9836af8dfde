package org.xpatvoices.ledger.shredding;

import org.xpatvoices.ledger.shredding.ContentKeyTable.Found;
import org.xpatvoices.ledger.shredding.ContentKeyTable.Name;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys of some texts, found with one question to the key store. Each text is then opened when
 * somebody asks for it, on whatever thread. To be held no longer than it takes to read these texts:
 * a key destroyed meanwhile still opens here.
 */
public final class HeldKeys {
    private static final Tried KEYLESS = new Tried.Keyless();

    private final Map<Name, Found> found;
    private final DataKeys dataKeys;
    private final UnreadableContents unreadable;
    private final Map<UUID, AesKey> unwrapped;

    HeldKeys(Map<Name, Found> found, DataKeys dataKeys, UnreadableContents unreadable) {
        this.found = found;
        this.dataKeys = dataKeys;
        this.unreadable = unreadable;
        this.unwrapped = new ConcurrentHashMap<>(found.size());
    }

    /**
     * Unwraps them all, one after another: what wraps them is then made ready once and not once for
     * every key between two texts. One that cannot be is a fault of whoever opens its text.
     */
    public HeldKeys unwrapped() {
        for (Found key : found.values()) {
            WrappedKey stored = key.dataKey();
            if (stored != null) {
                unwrap(stored);
            }
        }
        return this;
    }

    private void unwrap(WrappedKey stored) {
        try {
            unwrapped.computeIfAbsent(stored.id(), _ -> dataKeys.unwrap(stored));
        } catch (UnreadableContent _) {
            // Told, and counted, when its text is opened.
        }
    }

    /** Opens one of the texts that the keys were asked for. */
    public Tried open(ContentVault.Sealed item) {
        var key = found.get(Name.of(item));
        if (key == null) {
            return KEYLESS;
        }
        try {
            return open(item, key);
        } catch (UnreadableContent fault) {
            return new Tried.Fault(unreadable.found(fault));
        }
    }

    private Tried open(ContentVault.Sealed item, Found found) {
        var keyId = item.keyId();
        var place = item.place().under(keyId);
        try {
            var stored = found.knownKey(item.grantId());
            var dataKey = unwrapped.computeIfAbsent(stored.id(), _ -> dataKeys.unwrap(stored));
            var key = found.contentKey(keyId, dataKey);
            return new Tried.Clear(key.decrypt(item.ciphertext(), place), key);
        } catch (IllegalArgumentException notEvenBase64) {
            throw new UnreadableContent(place, notEvenBase64);
        }
    }
}
