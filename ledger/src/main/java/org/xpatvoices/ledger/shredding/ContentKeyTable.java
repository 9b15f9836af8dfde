package org.xpatvoices.ledger.shredding;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The statements on {@code vault.content_key}, and on the keys that wrap them; each is one round
 * trip, however many keys it is for.
 */
@Component
class ContentKeyTable {
    private static final String CONTENT_KEYS =
            """
            select content_key_id, grant_id, c.wrapped
            from unnest(?::text[]::uuid[], ?::text[]) as w(content_key_id, grant_id)
            join vault.content_key c using (content_key_id, grant_id)
            """;

    private final VaultDatabase vault;

    ContentKeyTable(VaultDatabase vault) {
        this.vault = vault;
    }

    void keep(UUID contentKeyId, Map<String, byte[]> wrappedByGrant) {
        var rows = new ArrayList<Object[]>();
        wrappedByGrant.forEach(
                (grantId, wrapped) -> rows.add(new Object[] {contentKeyId, grantId, wrapped}));
        vault.run(
                jdbc ->
                        jdbc.batchUpdate(
                                "insert into vault.content_key (content_key_id, grant_id, wrapped)"
                                        + " values (?, ?, ?)",
                                rows));
    }

    /**
     * What opens each of these; absent when the grant's key is destroyed or never was for this one.
     * A grant that nobody here has ever heard of is not one whose key was destroyed.
     */
    Map<Name, Found> find(Collection<? extends ContentVault.Sealed> sealed) {
        // Many texts of one worker open with one key, which is asked for once.
        var names = new HashSet<Name>();
        sealed.forEach(item -> names.add(Name.of(item)));
        var dataKeys = KnownKey.of(names.stream().map(Name::grantId).distinct().toList(), vault);
        var found = HashMap.<Name, Found>newHashMap(names.size());
        var wrappedApart = new ArrayList<Name>();
        for (var name : names) {
            var dataKey = dataKeys.get(name.grantId());
            if (dataKey == null) {
                found.put(name, new Found(null, null));
            } else if (dataKey.sealed(name.contentKeyId())) {
                dataKey.living().ifPresent(key -> found.put(name, new Found(null, key)));
            } else {
                wrappedApart.add(name);
            }
        }
        contentKeys(wrappedApart)
                .forEach(
                        (name, wrapped) ->
                                Optional.ofNullable(dataKeys.get(name.grantId()))
                                        .flatMap(KnownKey::living)
                                        .ifPresent(
                                                key -> found.put(name, new Found(wrapped, key))));
        return found;
    }

    /** The keys of contents that more than one grant opens; of those of one there is none here. */
    private Map<Name, byte[]> contentKeys(List<Name> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        var wrapped = new HashMap<Name, byte[]>();
        vault.one(
                jdbc ->
                        jdbc.query(
                                CONTENT_KEYS,
                                (row, _) ->
                                        wrapped.put(
                                                new Name(row.getString(1), row.getString(2)),
                                                row.getBytes(3)),
                                names.stream().map(Name::contentKeyId).toArray(String[]::new),
                                names.stream().map(Name::grantId).toArray(String[]::new)));
        return wrapped;
    }

    record Name(String contentKeyId, String grantId) {
        static Name of(ContentVault.Sealed item) {
            return new Name(item.keyId(), item.grantId());
        }
    }

    /** {@code wrapped} is absent where the grant's own key sealed the content. */
    record Found(byte @Nullable [] wrapped, @Nullable WrappedKey dataKey) {
        WrappedKey knownKey(String grantId) {
            if (dataKey == null) {
                throw new UnreadableContent(
                        "grant " + grantId + ", of which there is no key,", null);
            }
            return dataKey;
        }

        /** The grant's own key, or the one that it wraps. */
        AesKey contentKey(String keyId, AesKey own) {
            return wrapped == null
                    ? own
                    : own.unwrap(wrapped, ContentVault.wrapping(keyId, knownKey("").id()));
        }
    }
}
