package org.xpatvoices.payouts.journal;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The numbers of accounts; accounts met first are opened. A number is never given to another
 * account, so it is kept, once the transaction that met it is. Should one be wrong all the same,
 * the database refuses its lines, and every number is asked for again.
 */
final class AccountRegister {
    /** About 40 MB of them; then it begins anew. */
    private static final int KEPT_MAX = 300_000;

    private final Map<Key, Long> kept = new ConcurrentHashMap<>();

    /** Finds the accounts of these lines, or opens them. */
    Numbers open(JdbcTemplate jdbc, List<List<JournalEntry.Line>> entries) {
        Numbers numbers = new Numbers();
        TreeMap<Name, Key> missing = missing(entries, numbers);
        if (!missing.isEmpty()) {
            jdbc.query(
                    "SELECT name, in_currency, id FROM payouts.open_accounts(?, ?)",
                    row -> {
                        var name = new Name(row.getString(1), row.getString(2));
                        Key key = Objects.requireNonNull(missing.get(name));
                        numbers.met.put(key, row.getLong(3));
                    },
                    missing.keySet().stream().map(Name::account).toArray(String[]::new),
                    missing.keySet().stream().map(Name::currency).toArray(String[]::new));
        }
        return numbers;
    }

    /** Accounts are opened anew when the books are. */
    void forget() {
        kept.clear();
    }

    /** In name order, so that two writers never wait for each other crosswise. */
    private TreeMap<Name, Key> missing(List<List<JournalEntry.Line>> entries, Numbers numbers) {
        TreeMap<Name, Key> missing = new TreeMap<>();
        for (List<JournalEntry.Line> entry : entries) {
            for (JournalEntry.Line line : entry) {
                Key key = Key.of(line);
                Long id = kept.get(key);
                if (id == null) {
                    missing.put(new Name(key.account().text(), key.currency()), key);
                } else {
                    numbers.met.put(key, id);
                }
            }
        }
        return missing;
    }

    /** The numbers for the lines of one transaction, and what becomes of them after it. */
    final class Numbers implements TransactionSynchronization {
        private final Map<Key, Long> met = new HashMap<>();

        long of(JournalEntry.Line line) {
            Long id = met.get(Key.of(line));
            if (id == null) {
                throw new UnknownAccount("not opened");
            }
            return id;
        }

        @Override
        public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED || kept.size() > KEPT_MAX) {
                kept.clear();
            } else {
                kept.putAll(met);
            }
        }
    }

    private record Key(Account account, String currency) {
        static Key of(JournalEntry.Line line) {
            return new Key(line.account(), line.currency());
        }
    }

    private record Name(String account, String currency) implements Comparable<Name> {
        @Override
        public int compareTo(Name other) {
            int byAccount = account.compareTo(other.account);
            return byAccount != 0 ? byAccount : currency.compareTo(other.currency);
        }
    }
}
