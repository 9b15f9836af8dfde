package org.xpatvoices.payouts.journal;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xpatvoices.payouts.copy.BinaryCopy;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The one writer of the books. Joins the caller's transaction, so that an entry and the progress of
 * the projector that posted it are kept or lost together.
 */
@Component
public class JournalStore {
    private final JdbcTemplate jdbc;
    private final AccountRegister accounts = new AccountRegister();

    JournalStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes an entry once. Answers false if it is there already; the same key with another content
     * is an {@link EntryConflict}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean post(JournalEntry entry) {
        return post(List.of(entry)) == 1;
    }

    /** Writes those entries that are not there yet, in the order given; answers how many. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int post(List<JournalEntry> entries) {
        return write(entries.stream().map(this::draft).toList());
    }

    /** What can be worked out before its turn comes, on any thread. */
    Draft draft(JournalEntry entry) {
        return Draft.of(entry, accounts);
    }

    /** Writes what has been worked out, within the caller's transaction. */
    int write(List<Draft> drafts) {
        Head head = lockHead();
        List<Prepared> fresh = fresh(drafts, head);
        if (fresh.isEmpty()) {
            return 0;
        }
        insertEntries(fresh);
        AccountRegister.Numbers numbers =
                accounts.open(jdbc, fresh.stream().map(Prepared::draft).toList());
        TransactionSynchronizationManager.registerSynchronization(numbers);
        BinaryCopy copy = new BinaryCopy();
        for (int entry = 0; entry < fresh.size(); entry++) {
            fresh.get(entry).addLines(copy, numbers.of(entry));
        }
        copy.into(
                jdbc, "payouts.journal_line (entry, line, account_id, debit_micro, credit_micro)");
        Prepared last = fresh.getLast();
        jdbc.update(
                "UPDATE payouts.journal_head SET entry = ?, chain_sha256 = ?",
                last.number(),
                last.chain());
        return fresh.size();
    }

    /** Empties the books before they are built again from the log. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void startRebuild() {
        lockHead();
        accounts.forget();
        jdbc.execute("SELECT set_config('payouts.rebuilding', 'on', true)");
        jdbc.execute(
                "TRUNCATE payouts.journal_line, payouts.journal_entry, payouts.account,"
                        + " payouts.asset_hour, payouts.kind_balance");
        jdbc.execute("SELECT set_config('payouts.rebuilding', 'off', true)");
        jdbc.update(
                "UPDATE payouts.journal_head SET entry = 0, chain_sha256 = ?",
                (Object) new byte[32]);
    }

    private Head lockHead() {
        return jdbc.query(
                        "SELECT entry, chain_sha256 FROM payouts.journal_head FOR UPDATE",
                        (row, _) -> new Head(row.getLong(1), row.getBytes(2)))
                .getFirst();
    }

    private List<Prepared> fresh(List<Draft> drafts, Head head) {
        List<Prepared> fresh = new ArrayList<>(drafts.size());
        Set<EntryKey> seen = new HashSet<>();
        Map<EntryKey, byte[]> stored = stored(drafts.stream().map(Draft::entry).toList());
        long number = head.entry();
        byte[] previous = head.chain();
        for (Draft draft : drafts) {
            JournalEntry entry = draft.entry();
            byte[] content = draft.content();
            if (!seen.add(entry.key())) {
                throw new EntryConflict(entry.key());
            }
            byte @Nullable [] before = stored.get(entry.key());
            if (before != null) {
                mustBeTheSame(entry.key(), before, content);
                continue;
            }
            byte[] chain = ChainHash.link(previous, content);
            fresh.add(new Prepared(++number, draft, previous, chain));
            previous = chain;
        }
        return fresh;
    }

    /** What is there already under these keys, by the hashes of the contents. */
    private Map<EntryKey, byte[]> stored(List<JournalEntry> entries) {
        Map<EntryKey, byte[]> stored = new HashMap<>();
        jdbc.query(
                """
                SELECT e.event_id, e.leg, e.content_sha256
                FROM unnest(?::text[], ?::text[]) AS k (event_id, leg)
                JOIN payouts.journal_entry e ON e.event_id = k.event_id AND e.leg = k.leg
                """,
                row -> {
                    stored.put(new EntryKey(row.getString(1), row.getString(2)), row.getBytes(3));
                },
                entries.stream().map(entry -> entry.key().eventId()).toArray(String[]::new),
                entries.stream().map(entry -> entry.key().leg()).toArray(String[]::new));
        return stored;
    }

    private static void mustBeTheSame(EntryKey key, byte[] stored, byte[] content) {
        if (!Arrays.equals(stored, content)) {
            throw new EntryConflict(key);
        }
    }

    private void insertEntries(List<Prepared> fresh) {
        jdbc.batchUpdate(
                """
                INSERT INTO payouts.journal_entry
                    (entry, event_id, leg, position, step, reference, effective_at, line_count,
                     content_sha256, previous_sha256, chain_sha256)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                fresh.stream().map(Prepared::row).toList());
    }

    private record Head(long entry, byte[] chain) {}

    private record Prepared(long number, Draft draft, byte[] previous, byte[] chain) {
        void addLines(BinaryCopy copy, long[] accounts) {
            List<JournalEntry.Line> lines = draft.lines();
            for (int at = 0; at < lines.size(); at++) {
                JournalEntry.Line line = lines.get(at);
                copy.row(5)
                        .bigint(number)
                        .integer(at + 1)
                        .bigint(accounts[at])
                        .bigint(line.debitMicro())
                        .bigint(line.creditMicro());
            }
        }

        Object[] row() {
            JournalEntry entry = draft.entry();
            return new Object[] {
                number,
                entry.key().eventId(),
                entry.key().leg(),
                entry.position(),
                entry.step(),
                entry.reference(),
                Timestamp.from(entry.effectiveAt()),
                draft.lines().size(),
                draft.content(),
                previous,
                chain
            };
        }
    }
}
