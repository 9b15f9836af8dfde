package org.xpatvoices.marketplace.seed;

import org.xpatvoices.contracts.ids.DestinationId;
import org.xpatvoices.contracts.ids.GrantId;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.ids.WorkerId;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Names and chances that come out the same at every start, so that whatever is told twice is told
 * about the same things.
 */
record StoryIds(long seed) {
    private static final int HUBS = 3;

    UUID uuid(String word) {
        return uuid(word, 0);
    }

    UUID uuid(String word, int number) {
        ByteBuffer digest = ByteBuffer.wrap(digest(word, number));
        return new UUID(digest.getLong(), digest.getLong());
    }

    /** Whether this one is among the so many of a hundred. */
    boolean happens(int percent, String word, int number) {
        long drawn = ByteBuffer.wrap(digest("chance." + word, number)).getLong();
        return Math.floorMod(drawn, 100) < percent;
    }

    WorkerId worker(int index) {
        return new WorkerId(uuid("worker", index));
    }

    GrantId grant(int index) {
        return new GrantId(uuid("grant", index));
    }

    DestinationId destination(int index) {
        return new DestinationId(uuid("destination", index));
    }

    HubId hub(int number) {
        return new HubId(uuid("hub", number));
    }

    /** Each hub speaks for the workers it enrolled, and for no others. */
    HubId hubOf(int workerIndex) {
        return hub(Math.floorMod(workerIndex, HUBS));
    }

    private byte[] digest(String word, int number) {
        try {
            String text = "demo|" + seed + '|' + word + '|' + number;
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
