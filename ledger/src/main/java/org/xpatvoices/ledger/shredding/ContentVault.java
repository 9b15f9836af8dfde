package org.xpatvoices.ledger.shredding;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.contribution.SealedContent;
import org.xpatvoices.ledger.shredding.DataKeys.DataKey;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Seals contributions and opens them for a purpose. Under one grant its data key does; under
 * several a contribution has a random key of its own, wrapped once per grant. Without a grant's
 * data key nothing opens under that grant.
 *
 * <p>Keys are committed before the event that needs them, so an event never stands in the log
 * without the keys that open it.
 */
@Component
public class ContentVault {
    private final DataKeys dataKeys;
    private final ContentKeyTable contentKeys;
    private final UnreadableContents unreadable;

    ContentVault(DataKeys dataKeys, ContentKeyTable contentKeys, UnreadableContents unreadable) {
        this.dataKeys = dataKeys;
        this.contentKeys = contentKeys;
        this.unreadable = unreadable;
    }

    /**
     * Seals one text so that it opens under each of these grants, in this place only. Equal parts
     * give equal fingerprints under one key.
     */
    public Sealing seal(
            Place place, Collection<String> grantIds, String clear, List<String> parts) {
        if (grantIds.isEmpty()) {
            throw new IllegalArgumentException("Sealed under no grant, nobody could open it");
        }
        var key = contentKey(dataKeys.forGrants(grantIds));
        var keyId = key.id().toString();
        var ciphertext =
                key.key().encrypt(clear.getBytes(StandardCharsets.UTF_8), place.under(keyId));
        return new Sealing(
                new SealedContent(keyId, Base64.getEncoder().encodeToString(ciphertext)),
                key.key().fingerprint(parts));
    }

    /**
     * The fingerprint that these parts would have had under the key that sealed something before;
     * empty once that key is gone under all of these grants.
     */
    public Optional<String> fingerprint(
            SealedContent content, Collection<String> grantIds, List<String> parts) {
        var asked = grantIds.stream().map(grantId -> new Named(NOWHERE, grantId, content)).toList();
        return contentKeys.find(asked).values().stream()
                .filter(found -> found.dataKey() != null)
                .findFirst()
                .map(found -> contentKey(content.keyId(), found).fingerprint(parts));
    }

    /** What opens these texts, each under the grant it names. */
    public HeldKeys keysOf(Collection<? extends Sealed> sealed) {
        return new HeldKeys(contentKeys.find(sealed), dataKeys, unreadable);
    }

    /** Opens many texts, each under the grant it names, with one question to the key store. */
    public <T extends Sealed> Opened<T> open(List<T> sealed) {
        HeldKeys keys = keysOf(sealed);
        var texts = HashMap.<T, String>newHashMap(sealed.size());
        var faults = new HashMap<T, UnreadableContent>();
        // All cores decrypt; what came of it is gathered in the order asked for.
        List<Tried> all = sealed.parallelStream().map(keys::open).toList();
        for (int one = 0; one < all.size(); one++) {
            T item = sealed.get(one);
            switch (all.get(one)) {
                case Tried.Clear clear ->
                        texts.put(item, new String(clear.utf8(), StandardCharsets.UTF_8));
                case Tried.Fault fault -> faults.put(item, fault.why());
                case Tried.Keyless _ -> {}
            }
        }
        return new Opened<>(texts, faults);
    }

    private DataKey contentKey(Map<String, DataKey> byGrant) {
        if (byGrant.size() == 1) {
            return byGrant.values().iterator().next();
        }
        var own = new DataKey(UUID.randomUUID(), AesKey.random());
        var wrapped = new HashMap<String, byte[]>();
        byGrant.forEach(
                (grantId, dataKey) ->
                        wrapped.put(
                                grantId,
                                dataKey.key()
                                        .wrap(
                                                own.key(),
                                                wrapping(own.id().toString(), dataKey.id()))));
        contentKeys.keep(own.id(), wrapped);
        return own;
    }

    private AesKey contentKey(String keyId, ContentKeyTable.Found found) {
        return found.contentKey(keyId, dataKeys.unwrap(found.knownKey("")));
    }

    static String wrapping(String contentKeyId, UUID dataKeyId) {
        return contentKeyId + "|" + dataKeyId;
    }

    private static final Place NOWHERE = new Place("", "", "", "");

    private record Named(Place place, String grantId, SealedContent content) implements Sealed {}

    /** A text in its place, and the grant under which it is to be read. */
    public interface Sealed {
        Place place();

        String grantId();

        SealedContent content();

        default String keyId() {
            return content().keyId();
        }

        /** The sealed bytes; a fault to ask for if they are not even base64. */
        default byte[] ciphertext() {
            return Base64.getDecoder().decode(content().ciphertext());
        }
    }
}
