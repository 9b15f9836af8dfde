package org.xpatvoices.ledger.shredding;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import javax.crypto.Mac;

/**
 * Numbers in place of ids, for the sets that published figures were counted over: the same for the
 * same thing in every report, and keyed, so that nobody can make them of ids alone.
 */
public final class SetNames {
    private final Mac employers;
    private final Mac workers;
    private final Mac digests;

    /**
     * @param key 32 bytes that nobody else has
     */
    public SetNames(byte[] key) {
        this.employers = Derivation.mac(Derivation.derive(key, "sets/employer"));
        this.workers = Derivation.mac(Derivation.derive(key, "sets/worker"));
        this.digests = Derivation.mac(Derivation.derive(key, "sets/digest"));
    }

    public int employer(String reference) {
        return (int) Derivation.number(employers, List.of(reference));
    }

    /** Over texts in their order, so that a change is seen without the texts being told. */
    public String digest(List<String> texts) {
        return Derivation.digest(digests, texts);
    }

    /**
     * @param secret the worker's own, without which the numbers lead to nobody
     */
    public OfWorker ofWorker(String secret) {
        return new OfWorker(
                Derivation.mac(
                        Derivation.digest(workers, List.of(secret))
                                .getBytes(StandardCharsets.UTF_8)));
    }

    /** The numbers of one worker. */
    public static final class OfWorker {
        private final Mac mac;

        private OfWorker(Mac mac) {
            this.mac = mac;
        }

        public long worker() {
            return Derivation.number(mac, List.of("worker"));
        }

        /** Of some contributions of this worker, in any order. */
        public long told(Collection<String> contributionIds) {
            return Derivation.number(
                    mac,
                    Stream.concat(Stream.of("told"), contributionIds.stream().sorted()).toList());
        }
    }
}
