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
    /** About 90 MB of them; then it begins anew. */
    private static final int KEPT_MAX = 600_000;

    private final Map<Key, Long> kept = new ConcurrentHashMap<>();

    /** Opens the accounts of these lines that nobody has met yet. */
    Numbers open(JdbcTemplate jdbc, List<Draft> entries) {
        Numbers numbers = new Numbers();
        // In name order, so that two writers never wait for each other crosswise.
        TreeMap<Name, Key> missing = new TreeMap<>();
        entries.forEach(entry -> addMissing(entry, missing));
        numbers.met.putAll(opened(jdbc, missing));
        entries.forEach(entry -> numbers.fill(entry.accounts(), entry.lines()));
        numbers.ofEntries = entries.stream().map(Draft::accounts).toArray(long[][]::new);
        return numbers;
    }

    private static void addMissing(Draft entry, TreeMap<Name, Key> missing) {
        for (int at = 0; at < entry.accounts().length; at++) {
            if (entry.accounts()[at] == 0) {
                Key key = Key.of(entry.lines().get(at));
                missing.put(new Name(key.account().text(), key.currency()), key);
            }
        }
    }

    private Map<Key, Long> opened(JdbcTemplate jdbc, TreeMap<Name, Key> missing) {
        Map<Key, Long> opened = new HashMap<>();
        if (!missing.isEmpty()) {
            jdbc.query(
                    "SELECT name, in_currency, id FROM payouts.open_accounts(?, ?)",
                    row -> {
                        var name = new Name(row.getString(1), row.getString(2));
                        opened.put(Objects.requireNonNull(missing.get(name)), row.getLong(3));
                    },
                    missing.keySet().stream().map(Name::account).toArray(String[]::new),
                    missing.keySet().stream().map(Name::currency).toArray(String[]::new));
        }
        return opened;
    }

    /** The numbers of these lines, 0 where it is missing; on any thread. */
    long[] known(List<JournalEntry.Line> lines) {
        long[] ids = new long[lines.size()];
        for (int at = 0; at < ids.length; at++) {
            Long id = kept.get(Key.of(lines.get(at)));
            ids[at] = id == null ? 0 : id;
        }
        return ids;
    }

    /** Accounts are opened anew when the books are. */
    void forget() {
        kept.clear();
    }

    /** The numbers for the lines of one transaction, and what becomes of them after it. */
    final class Numbers implements TransactionSynchronization {
        private final Map<Key, Long> met = new HashMap<>();
        private long[][] ofEntries = {};

        /** In the order of the entry's lines. */
        long[] of(int entry) {
            return ofEntries[entry];
        }

        private void fill(long[] ids, List<JournalEntry.Line> lines) {
            for (int at = 0; at < ids.length; at++) {
                if (ids[at] == 0) {
                    Long id = met.get(Key.of(lines.get(at)));
                    if (id == null) {
                        throw new UnknownAccount("not opened");
                    }
                    ids[at] = id;
                }
            }
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

    /** Written out, because a distribution looks up 129,000 of them. */
    private static final class Key {
        private final Account account;
        private final String currency;
        private final int hash;

        private Key(Account account, String currency) {
            this.account = account;
            this.currency = currency;
            this.hash = 31 * hash(account) + currency.hashCode();
        }

        static Key of(JournalEntry.Line line) {
            return new Key(line.account(), line.currency());
        }

        Account account() {
            return account;
        }

        String currency() {
            return currency;
        }

        private static int hash(Account account) {
            return account instanceof Account.Payable payable
                    ? payable.payee().value().hashCode()
                    : account.hashCode();
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            if (!(other instanceof Key key) || hash != key.hash || !currency.equals(key.currency)) {
                return false;
            }
            return account instanceof Account.Payable one
                            && key.account instanceof Account.Payable two
                    ? one.payee().value().equals(two.payee().value())
                    : account.equals(key.account);
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
