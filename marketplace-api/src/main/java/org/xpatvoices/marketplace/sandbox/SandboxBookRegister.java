package org.xpatvoices.marketplace.sandbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xpatvoices.contracts.money.Money;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** Books what is paid; what goes to {@code sendBack} comes back behind the next statement. */
    void book(List<Transfer> transfers, Set<String> sendBack) {
        var at = Timestamp.from(clock.instant());
        jdbc.batchUpdate(
                "INSERT INTO marketplace.sandbox_entry"
                        + " (currency, amount_micro, reference, payment_id, booked_at, comes_back)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                transfers.stream()
                        .map(
                                one ->
                                        new Object[] {
                                            one.currency(),
                                            -one.amountMicro(),
                                            one.endToEndId(),
                                            one.paymentId(),
                                            at,
                                            sendBack.contains(one.account())
                                        })
                        .toList());
    }

    /** Books what left a float; the same reference leaves it once. */
    void pay(String account, String reference, Money amount, boolean comesBack) {
        jdbc.update(
                "INSERT INTO marketplace.sandbox_entry"
                        + " (account, currency, amount_micro, reference, booked_at, comes_back)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                account,
                amount.currency(),
                Math.negateExact(amount.amountMicro()),
                reference,
                Timestamp.from(clock.instant()),
                comesBack);
    }

    /** Keeps the word on a message; a second one under the same id gets the first. */
    byte[] reported(String messageId, byte[] report) {
        jdbc.update(
                "INSERT INTO marketplace.sandbox_report VALUES (?, ?) ON CONFLICT DO NOTHING",
                messageId,
                report);
        return report(messageId).orElse(report);
    }

    Optional<byte[]> report(String messageId) {
        return jdbc
                .query(
                        "SELECT content FROM marketplace.sandbox_report WHERE message_id = ?",
                        (row, _) -> row.getBytes(1),
                        messageId)
                .stream()
                .findFirst();
    }

    void credit(String account, String currency, long amountMicro, String reference, Instant at) {
        jdbc.update(
                "INSERT INTO marketplace.sandbox_entry"
                        + " (account, currency, amount_micro, reference, booked_at)"
                        + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                account,
                currency,
                amountMicro,
                reference,
                Timestamp.from(at));
    }

    /** Closes a statement over what is not in one yet; without anything new the last one stands. */
    @Transactional
    public Optional<byte[]> statement(String account, String currency) {
        jdbc.query("SELECT pg_advisory_xact_lock(hashtext('sandbox-statement'))", _ -> {});
        List<Entry> open =
                jdbc.query(
                        "SELECT entry, amount_micro, reference, coalesce(payment_id, '')"
                                + " FROM marketplace.sandbox_entry"
                                + " WHERE account = ? AND currency = ? AND statement IS NULL"
                                + " ORDER BY payment_id NULLS FIRST, entry",
                        (row, _) ->
                                new Entry(
                                        row.getLong(1),
                                        row.getLong(2),
                                        row.getString(3),
                                        row.getString(4)),
                        account,
                        currency);
        if (!open.isEmpty()) {
            close(account, currency, open);
        }
        return jdbc
                .query(
                        "SELECT content FROM marketplace.sandbox_statement"
                                + " WHERE account = ? AND currency = ? ORDER BY number DESC LIMIT 1",
                        (row, _) -> row.getBytes(1),
                        account,
                        currency)
                .stream()
                .findFirst();
    }

    private void close(String account, String currency, List<Entry> open) {
        var last =
                jdbc
                        .query(
                                "SELECT number, closing_micro FROM marketplace.sandbox_statement"
                                        + " WHERE account = ? AND currency = ?"
                                        + " ORDER BY number DESC LIMIT 1",
                                (row, _) -> new Closed(row.getInt(1), row.getLong(2)),
                                account,
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
        var head = new StatementText.Head(account, number, currency, last.closingMicro(), closing);
        byte[] content = StatementText.of(head, at, open);
        jdbc.update(
                "INSERT INTO marketplace.sandbox_statement"
                        + " (account, currency, number, closing_micro, content, closed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                account,
                currency,
                number,
                closing,
                content,
                Timestamp.from(at));
        sendBack(account, currency, at);
        jdbc.batchUpdate(
                "UPDATE marketplace.sandbox_entry SET statement = ? WHERE entry = ?",
                open.stream().map(one -> new Object[] {number, one.entry()}).toList());
    }

    /** Days later, as far as statements tell. */
    private void sendBack(String account, String currency, Instant at) {
        jdbc.update(
                "INSERT INTO marketplace.sandbox_entry"
                        + " (account, currency, amount_micro, reference, booked_at)"
                        + " SELECT account, currency, -amount_micro, reference, ?"
                        + " FROM marketplace.sandbox_entry WHERE account = ? AND currency = ?"
                        + " AND statement IS NULL AND comes_back ON CONFLICT DO NOTHING",
                Timestamp.from(at),
                account,
                currency);
    }
}
