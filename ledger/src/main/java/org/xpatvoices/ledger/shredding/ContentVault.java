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
import java.util.concurrent.ConcurrentHashMap;

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

    /** Opens many texts, each under the grant it names, with one question to the key store. */
    public <T extends Sealed> Opened<T> open(List<T> sealed) {
        var keys = contentKeys.find(sealed);
        var unwrapped = new ConcurrentHashMap<UUID, AesKey>(keys.size());
        var texts = HashMap.<T, String>newHashMap(sealed.size());
        var faults = new HashMap<T, UnreadableContent>();
        // All cores decrypt; what came of it is gathered in the order asked for.
        for (var tried :
                sealed.parallelStream().map(item -> attempt(item, keys, unwrapped)).toList()) {
            switch (tried) {
                case Attempt.Clear<T> clear -> texts.put(clear.item(), clear.text());
                case Attempt.Fault<T> found ->
                        faults.put(found.item(), unreadable.found(found.why()));
                case Attempt.Keyless<T> _ -> {}
            }
        }
        return new Opened<>(texts, faults);
    }

    /** What came of trying one text. */
    private sealed interface Attempt<T> {
        record Clear<T>(T item, String text) implements Attempt<T> {}

        record Fault<T>(T item, UnreadableContent why) implements Attempt<T> {}

        record Keyless<T>(T item) implements Attempt<T> {}
    }

    private <T extends Sealed> Attempt<T> attempt(
            T item,
            Map<ContentKeyTable.Name, ContentKeyTable.Found> keys,
            Map<UUID, AesKey> known) {
        var found = keys.get(ContentKeyTable.Name.of(item));
        if (found == null) {
            return new Attempt.Keyless<>(item);
        }
        try {
            return new Attempt.Clear<>(item, open(item, found, known));
        } catch (UnreadableContent fault) {
            return new Attempt.Fault<>(item, fault);
        }
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
                                dataKey.key().wrap(own.key(), wrapping(own.id(), dataKey.id()))));
        contentKeys.keep(own.id(), wrapped);
        return own;
    }

    private AesKey contentKey(String keyId, ContentKeyTable.Found found) {
        return contentKey(keyId, found, dataKeys.unwrap(found.knownKey("")));
    }

    private static AesKey contentKey(String keyId, ContentKeyTable.Found found, AesKey dataKey) {
        return found.wrapped() == null
                ? dataKey
                : dataKey.unwrap(
                        found.wrapped(), wrapping(UUID.fromString(keyId), found.knownKey("").id()));
    }

    private String open(Sealed item, ContentKeyTable.Found found, Map<UUID, AesKey> unwrapped) {
        var keyId = item.keyId();
        var place = item.place().under(keyId);
        try {
            var stored = found.knownKey(item.grantId());
            var dataKey = unwrapped.computeIfAbsent(stored.id(), _ -> dataKeys.unwrap(stored));
            return new String(
                    contentKey(keyId, found, dataKey).decrypt(item.ciphertext(), place),
                    StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEvenBase64) {
            throw new UnreadableContent(place, notEvenBase64);
        }
    }

    private static String wrapping(UUID contentKeyId, UUID dataKeyId) {
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
