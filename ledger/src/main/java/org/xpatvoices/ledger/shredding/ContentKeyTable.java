package org.xpatvoices.ledger.shredding;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The statements on {@code vault.content_key}; each is one round trip, however many keys it is for.
 */
@Component
class ContentKeyTable {
    private static final String FIND =
            """
            select w.content_key_id, w.grant_id, c.wrapped,
                   d.key_id, d.kek_epoch, d.wrapped as data_wrapped
            from unnest(?::text[]::uuid[], ?::text[]) as w(content_key_id, grant_id)
            left join vault.data_key d on d.grant_id = w.grant_id
            left join vault.content_key c
              on c.content_key_id = w.content_key_id and c.grant_id = w.grant_id
            where d.key_id is null
               or d.wrapped is not null and (c.wrapped is not null or d.key_id = w.content_key_id)
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
        var keyIds = new ArrayList<String>();
        var grantIds = new ArrayList<String>();
        // Many texts of one worker open with one key, which is asked for once.
        for (var name : sealed.stream().map(Name::of).distinct().toList()) {
            keyIds.add(name.contentKeyId());
            grantIds.add(name.grantId());
        }
        var found = new HashMap<Name, Found>();
        vault.one(
                jdbc ->
                        jdbc.query(
                                FIND,
                                (row, _) -> found.put(nameOf(row), foundIn(row)),
                                keyIds.toArray(String[]::new),
                                grantIds.toArray(String[]::new)));
        return found;
    }

    private static Name nameOf(ResultSet row) throws SQLException {
        return new Name(row.getString("content_key_id"), row.getString("grant_id"));
    }

    private static Found foundIn(ResultSet row) throws SQLException {
        var keyId = row.getObject("key_id", UUID.class);
        return new Found(
                row.getBytes("wrapped"),
                keyId == null
                        ? null
                        : new WrappedKey(
                                keyId,
                                row.getString("grant_id"),
                                row.getInt("kek_epoch"),
                                row.getBytes("data_wrapped")));
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
    }
}
