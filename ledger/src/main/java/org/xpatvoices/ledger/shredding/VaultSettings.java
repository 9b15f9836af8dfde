package org.xpatvoices.ledger.shredding;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Where the keys are.
 *
 * @param url the database of the keys; without it they share the server with the log, in a schema
 *     and over connections of their own
 * @param kekFolder where the key-encryption keys are, one small file each; never in a backup that
 *     is kept longer than an epoch
 * @param copies the folders that get a verified copy of the key database at each change of epoch;
 *     an old key is not destroyed before there are two
 * @param epoch how long a key-encryption key is used before it is changed without being asked to;
 *     absent: only when operators do it
 * @param restoreFrom a copy to begin with when the key database is empty, after it was lost
 * @param payoutDetailsKept how long after an erasure the details of payouts must be kept by law
 */
@ConfigurationProperties("xpatvoices.vault")
record VaultSettings(
        @Nullable String url,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("8") int connectionsMax,
        Path kekFolder,
        @DefaultValue List<Path> copies,
        @Nullable Duration epoch,
        @Nullable Path restoreFrom,
        @DefaultValue("0d") Duration payoutDetailsKept) {
    VaultSettings {
        copies = copies.stream().map(one -> one.toAbsolutePath().normalize()).distinct().toList();
    }
}
