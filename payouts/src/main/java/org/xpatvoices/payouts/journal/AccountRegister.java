package org.xpatvoices.payouts.journal;

import org.springframework.jdbc.core.JdbcTemplate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** The numbers of the accounts that some lines name; accounts met first are opened. */
final class AccountRegister {
    private final Map<Name, Long> ids;

    private AccountRegister(Map<Name, Long> ids) {
        this.ids = ids;
    }

    static AccountRegister of(JdbcTemplate jdbc, List<List<JournalEntry.Line>> lines) {
        // In name order, so that two writers never wait for each other crosswise.
        TreeSet<Name> names = new TreeSet<>();
        lines.forEach(entry -> entry.forEach(line -> names.add(Name.of(line))));
        String[] accounts = column(names, Name::account);
        String[] currencies = column(names, Name::currency);
        Map<Name, Long> ids = HashMap.newHashMap(names.size());
        jdbc.query(
                "SELECT name, in_currency, id FROM payouts.open_accounts(?, ?)",
                row -> {
                    ids.put(new Name(row.getString(1), row.getString(2)), row.getLong(3));
                },
                accounts,
                currencies);
        return new AccountRegister(ids);
    }

    long of(JournalEntry.Line line) {
        Long id = ids.get(Name.of(line));
        if (id == null) {
            throw new UnknownAccount("not opened");
        }
        return id;
    }

    private static String[] column(TreeSet<Name> names, Function<Name, String> part) {
        return names.stream().map(part).toArray(String[]::new);
    }

    private record Name(String account, String currency) implements Comparable<Name> {
        static Name of(JournalEntry.Line line) {
            return new Name(line.account().text(), line.currency());
        }

        @Override
        public int compareTo(Name other) {
            int byAccount = account.compareTo(other.account);
            return byAccount != 0 ? byAccount : currency.compareTo(other.currency);
        }
    }
}
