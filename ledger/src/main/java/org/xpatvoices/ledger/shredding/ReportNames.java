package org.xpatvoices.ledger.shredding;

import org.springframework.stereotype.Component;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A random secret for every worker that a report has read, under which the sets of published
 * figures name them. Erasing the worker destroys it; then those names lead to nobody, and whoever
 * was named is still one of a set. The row stays without it, so that nobody is named anew and so
 * that a loss of rows shows.
 */
@Component
public class ReportNames {
    private static final int BYTES = 32;

    private final VaultDatabase vault;
    private final Fingerprints fingerprints;
    private final SetNames names;
    private final SecureRandom random = new SecureRandom();

    ReportNames(VaultDatabase vault, Fingerprints fingerprints, MasterKey master) {
        this.vault = vault;
        this.fingerprints = fingerprints;
        this.names = new SetNames(master.derive("report-sets"));
    }

    public SetNames names() {
        return names;
    }

    /** Whoever has been erased is left out; whoever has no secret yet gets one. */
    public Map<String, SetNames.OfWorker> ofWorkers(Collection<String> workerIds) {
        var holders = new TreeMap<String, String>();
        workerIds.forEach(id -> holders.put(holder(id), id));
        Map<String, String> secrets = find(holders.keySet());
        var fresh = holders.keySet().stream().filter(one -> !secrets.containsKey(one)).toList();
        if (!fresh.isEmpty()) {
            draw(fresh);
            secrets.putAll(find(fresh));
        }
        var ofWorkers = new HashMap<String, SetNames.OfWorker>();
        secrets.forEach(
                (holder, secret) -> {
                    if (!secret.isEmpty()) {
                        ofWorkers.put(
                                Objects.requireNonNull(holders.get(holder)),
                                names.ofWorker(secret));
                    }
                });
        return ofWorkers;
    }

    /** How many workers were ever named; it never falls unless rows were lost. */
    public long everNamed() {
        return vault.one(
                jdbc ->
                        Objects.requireNonNull(
                                jdbc.queryForObject(
                                        "select count(*) from vault.report_name", Long.class)));
    }

    /** Doing it again changes nothing. */
    void forget(String workerId) {
        vault.one(
                jdbc ->
                        jdbc.update(
                                "update vault.report_name set secret = null where holder = ?",
                                holder(workerId)));
    }

    /** By holder; an empty text where the secret was destroyed. */
    private Map<String, String> find(Collection<String> holders) {
        var secrets = new HashMap<String, String>();
        vault.one(
                        jdbc ->
                                jdbc.query(
                                        "select holder, coalesce(encode(secret, 'hex'), '')"
                                                + " from vault.report_name where holder = any (?::text[])",
                                        (row, _) -> Map.entry(row.getString(1), row.getString(2)),
                                        (Object) holders.toArray(String[]::new)))
                .forEach(row -> secrets.put(row.getKey(), row.getValue()));
        return secrets;
    }

    private void draw(List<String> holders) {
        String[] secrets = holders.stream().map(_ -> secret()).toArray(String[]::new);
        vault.one(
                jdbc ->
                        jdbc.update(
                                "insert into vault.report_name (holder, secret)"
                                        + " select h, decode(s, 'hex')"
                                        + " from unnest(?::text[], ?::text[]) as drawn (h, s)"
                                        + " on conflict do nothing",
                                holders.toArray(String[]::new),
                                secrets));
    }

    private String secret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private String holder(String workerId) {
        return fingerprints.of("reports", workerId);
    }
}
