package org.xpatvoices.payouts.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The text of an entry that its hash commits to, and the link from one entry to the next. The check
 * of I14 writes the same text in SQL.
 */
final class ChainHash {
    private static final String LABEL = "xpatvoices/journal-entry/1";

    private ChainHash() {}

    static byte[] content(JournalEntry entry, List<JournalEntry.Line> lines) {
        StringBuilder text = new StringBuilder(100 + lines.size() * 80);
        text.append(LABEL).append('\n');
        text.append(entry.key().eventId()).append('\n');
        text.append(entry.key().leg()).append('\n');
        text.append(entry.position()).append('\n');
        text.append(entry.step()).append('\n');
        text.append(entry.reference()).append('\n');
        text.append(ChronoUnit.MICROS.between(Instant.EPOCH, entry.effectiveAt())).append('\n');
        for (JournalEntry.Line line : lines) {
            text.append(line.account().text()).append(',').append(line.currency());
            text.append(',').append(line.debitMicro());
            text.append(',').append(line.creditMicro()).append('\n');
        }
        return sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static byte[] link(byte[] previous, byte[] content) {
        byte[] both = new byte[previous.length + content.length];
        System.arraycopy(previous, 0, both, 0, previous.length);
        System.arraycopy(content, 0, both, previous.length, content.length);
        return sha256(both);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
