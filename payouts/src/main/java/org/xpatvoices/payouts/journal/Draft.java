package org.xpatvoices.payouts.journal;

import java.util.List;

/**
 * An entry with all that can be worked out before its turn to be written comes: its lines, what its
 * hash commits to, and the numbers of accounts met before (0 for those met first). Touches no
 * database, so that many can be made while the database writes others.
 */
record Draft(JournalEntry entry, List<JournalEntry.Line> lines, byte[] content, long[] accounts) {
    static Draft of(JournalEntry entry, AccountRegister accounts) {
        var lines = entry.lines();
        return new Draft(entry, lines, ChainHash.content(entry, lines), accounts.known(lines));
    }
}
