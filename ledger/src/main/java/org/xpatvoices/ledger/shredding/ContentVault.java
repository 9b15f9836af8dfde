package org.xpatvoices.ledger.shredding;

import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.contribution.SealedContent;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Seals contributions and opens them for a purpose. Each has a random key of its own, wrapped once
 * per grant; without a grant's data key nothing opens under that grant.
 *
 * <p>The keys are written inside the running transaction and before the event, so an event never
 * stands in the log without the keys that open it.
 */
@Component
public class ContentVault {
    private final DataKeys dataKeys;
    private final ContentKeyTable contentKeys;

    ContentVault(DataKeys dataKeys, ContentKeyTable contentKeys) {
        this.dataKeys = dataKeys;
        this.contentKeys = contentKeys;
    }

    /** Seals one text so that it opens under each of these grants, in this place only. */
    public SealedContent seal(Place place, Collection<String> grantIds, String clear) {
        if (grantIds.isEmpty()) {
            throw new IllegalArgumentException("Sealed under no grant, nobody could open it");
        }
        var keyId = UUID.randomUUID();
        var contentKey = AesKey.random();
        var wrapped = new HashMap<String, byte[]>();
        dataKeys.forGrants(grantIds)
                .forEach(
                        (grantId, dataKey) ->
                                wrapped.put(
                                        grantId,
                                        dataKey.key()
                                                .wrap(contentKey, wrapping(keyId, dataKey.id()))));
        contentKeys.keep(keyId, wrapped);
        var ciphertext =
                contentKey.encrypt(
                        clear.getBytes(StandardCharsets.UTF_8), place.under(keyId.toString()));
        return new SealedContent(keyId.toString(), Base64.getEncoder().encodeToString(ciphertext));
    }

    /**
     * Opens many texts, each under the grant it names, with one question to the key store. What is
     * missing from the answer has lost its key, or was never sealed under that grant.
     */
    public <T extends Sealed> Map<T, String> open(List<T> sealed) {
        var keys = contentKeys.find(sealed);
        var unwrapped = new HashMap<UUID, AesKey>();
        var opened = new HashMap<T, String>();
        for (var item : sealed) {
            var found = keys.get(ContentKeyTable.Name.of(item));
            if (found != null) {
                var dataKey =
                        unwrapped.computeIfAbsent(
                                found.dataKey().id(), _ -> dataKeys.unwrap(found.dataKey()));
                opened.put(item, open(item, found, dataKey));
            }
        }
        return opened;
    }

    private static String open(Sealed item, ContentKeyTable.Found found, AesKey dataKey) {
        var keyId = item.content().keyId();
        var contentKey =
                dataKey.unwrap(
                        found.wrapped(), wrapping(UUID.fromString(keyId), found.dataKey().id()));
        var ciphertext = Base64.getDecoder().decode(item.content().ciphertext());
        return new String(
                contentKey.decrypt(ciphertext, item.place().under(keyId)), StandardCharsets.UTF_8);
    }

    private static String wrapping(UUID contentKeyId, UUID dataKeyId) {
        return contentKeyId + "|" + dataKeyId;
    }

    /** A text in its place, and the grant under which it is to be read. */
    public interface Sealed {
        Place place();

        String grantId();

        SealedContent content();
    }
}
