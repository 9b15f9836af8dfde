package org.xpatvoices.ledger.shredding;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

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
    private final JdbcTemplate jdbc;

    ContentKeyTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(UUID contentKeyId, Map<String, byte[]> wrappedByGrant) {
        var rows = new ArrayList<Object[]>();
        wrappedByGrant.forEach(
                (grantId, wrapped) -> rows.add(new Object[] {contentKeyId, grantId, wrapped}));
        jdbc.batchUpdate(
                "insert into vault.content_key (content_key_id, grant_id, wrapped) values (?, ?,"
                        + " ?)",
                rows);
    }

    Map<Name, Found> find(Collection<? extends ContentVault.Sealed> sealed) {
        var keyIds = new ArrayList<String>();
        var grantIds = new ArrayList<String>();
        for (var item : sealed) {
            keyIds.add(item.content().keyId());
            grantIds.add(item.grantId());
        }
        var found = new HashMap<Name, Found>();
        jdbc.query(
                """
                select c.content_key_id, c.grant_id, c.wrapped, d.key_id, d.kek_epoch, d.wrapped as data_wrapped
                from unnest(?::text[]::uuid[], ?::text[]) as wanted(content_key_id, grant_id)
                join vault.content_key c using (content_key_id, grant_id)
                join vault.data_key d on d.grant_id = c.grant_id
                """,
                row -> {
                    var grantId = row.getString("grant_id");
                    found.put(
                            new Name(row.getObject("content_key_id", UUID.class), grantId),
                            new Found(
                                    row.getBytes("wrapped"),
                                    new WrappedDataKey(
                                            row.getObject("key_id", UUID.class),
                                            grantId,
                                            row.getInt("kek_epoch"),
                                            row.getBytes("data_wrapped"))));
                },
                keyIds.toArray(String[]::new),
                grantIds.toArray(String[]::new));
        return found;
    }

    record Name(UUID contentKeyId, String grantId) {
        static Name of(ContentVault.Sealed item) {
            return new Name(UUID.fromString(item.content().keyId()), item.grantId());
        }
    }

    record Found(byte[] wrapped, WrappedDataKey dataKey) {}
}
