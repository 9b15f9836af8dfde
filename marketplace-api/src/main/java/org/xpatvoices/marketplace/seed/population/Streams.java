package org.xpatvoices.marketplace.seed.population;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The named streams of one seed. A new question gets a new name, so that no older draw moves. */
final class Streams {

    private final long seed;
    private final Map<String, DrawStream> byName = new ConcurrentHashMap<>();

    Streams(long seed) {
        this.seed = seed;
    }

    DrawStream named(String name) {
        DrawStream known = byName.get(name);
        return known != null
                ? known
                : byName.computeIfAbsent(name, absent -> new DrawStream(seed, absent));
    }
}
