package org.xpatvoices.ledger.shredding;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The data key that a grant has, or had: {@code wrapped} is gone once the key is destroyed. */
record KnownKey(UUID id, String grantId, int kekEpoch, byte @Nullable [] wrapped) {
    private static final String FIND =
            "select grant_id, key_id, kek_epoch, wrapped from vault.data_key where grant_id = any (?)";

    /** By grant, of those that the vault has ever heard of; one round trip. */
    static Map<String, KnownKey> of(Collection<String> grantIds, VaultDatabase vault) {
        var known = HashMap.<String, KnownKey>newHashMap(grantIds.size());
        vault.one(
                jdbc ->
                        jdbc.query(
                                FIND,
                                (row, _) -> {
                                    String grantId = row.getString(1);
                                    return known.put(
                                            grantId,
                                            new KnownKey(
                                                    row.getObject(2, UUID.class),
                                                    grantId,
                                                    row.getInt(3),
                                                    row.getBytes(4)));
                                },
                                (Object) grantIds.toArray(String[]::new)));
        return known;
    }

    /** Whether it sealed something by itself. */
    boolean sealed(String contentKeyId) {
        return id.toString().equals(contentKeyId);
    }

    Optional<WrappedKey> living() {
        return Optional.ofNullable(wrapped).map(key -> new WrappedKey(id, grantId, kekEpoch, key));
    }
}
