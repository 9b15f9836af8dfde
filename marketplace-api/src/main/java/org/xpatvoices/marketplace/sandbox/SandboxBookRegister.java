package org.xpatvoices.marketplace.sandbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sandbox bank's own book: every movement once, and statements that chain. */
@Component
@ConditionalOnProperty("xpatvoices.sandbox.enabled")
class SandboxBookRegister {
    private final JdbcTemplate jdbc;
    private final Clock clock;

    SandboxBookRegister(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Entry(long entry, long amountMicro, String reference, String paymentId) {}

    record Closed(int number, long closingMicro) {}

    void book(List<Transfer> transfers) {
        var at = Timestamp.from(clock.instant());
        jdbc.batchUpdate(
                "INSERT INTO marketplace.sandbox_entry"
                        + " (currency, amount_micro, reference, payment_id, booked_at)"
                        + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                transfers.stream()
                        .map(
                                one ->
                                        new Object[] {
                                            one.currency(),
                                            -one.amountMicro(),
                                            one.endToEndId(),
                                            one.paymentId(),
                                            at
                                        })
                        .toList());
    }

    void credit(String currency, long amountMicro, String reference, Instant at) {
        jdbc.update(
                "INSERT INTO marketplace.sandbox_entry"
                        + " (currency, amount_micro, reference, booked_at) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING",
                currency,
                amountMicro,
                reference,
                Timestamp.from(at));
    }

    /** Closes a statement over what is not in one yet; without anything new the last one stands. */
    @Transactional
    public Optional<byte[]> statement(String currency) {
        jdbc.query("SELECT pg_advisory_xact_lock(hashtext('sandbox-statement'))", _ -> {});
        List<Entry> open =
                jdbc.query(
                        "SELECT entry, amount_micro, reference, coalesce(payment_id, '')"
                                + " FROM marketplace.sandbox_entry"
                                + " WHERE currency = ? AND statement IS NULL"
                                + " ORDER BY payment_id NULLS FIRST, entry",
                        (row, _) ->
                                new Entry(
                                        row.getLong(1),
                                        row.getLong(2),
                                        row.getString(3),
                                        row.getString(4)),
                        currency);
        if (!open.isEmpty()) {
            close(currency, open);
        }
        return jdbc
                .query(
                        "SELECT content FROM marketplace.sandbox_statement WHERE currency = ?"
                                + " ORDER BY number DESC LIMIT 1",
                        (row, _) -> row.getBytes(1),
                        currency)
                .stream()
                .findFirst();
    }

    private void close(String currency, List<Entry> open) {
        var last =
                jdbc
                        .query(
                                "SELECT number, closing_micro FROM marketplace.sandbox_statement"
                                        + " WHERE currency = ? ORDER BY number DESC LIMIT 1",
                                (row, _) -> new Closed(row.getInt(1), row.getLong(2)),
                                currency)
                        .stream()
                        .findFirst()
                        .orElse(new Closed(0, 0));
        var at = clock.instant();
        long closing = last.closingMicro();
        for (Entry one : open) {
            closing = Math.addExact(closing, one.amountMicro());
        }
        int number = last.number() + 1;
        byte[] content = StatementText.of(number, currency, last.closingMicro(), closing, at, open);
        jdbc.update(
                "INSERT INTO marketplace.sandbox_statement"
                        + " (currency, number, closing_micro, content, closed_at)"
                        + " VALUES (?, ?, ?, ?, ?)",
                currency,
                number,
                closing,
                content,
                Timestamp.from(at));
        jdbc.batchUpdate(
                "UPDATE marketplace.sandbox_entry SET statement = ? WHERE entry = ?",
                open.stream().map(one -> new Object[] {number, one.entry()}).toList());
    }
}
