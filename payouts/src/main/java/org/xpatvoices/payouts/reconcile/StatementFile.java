package org.xpatvoices.payouts.reconcile;

import org.xpatvoices.contracts.ids.BankAccountId;
import org.xpatvoices.payouts.rail.iso20022.BankStatement;
import org.xpatvoices.payouts.rail.iso20022.UnreadableFile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The statements that came in one file. */
final class StatementFile {
    private StatementFile() {}

    /**
     * Two of one name may be parts of one statement, or two readings of it; which of them counts
     * nobody can tell.
     */
    static void mustNameEachOnce(Collection<BankStatement> statements) {
        Set<List<String>> names = new HashSet<>();
        for (BankStatement one : statements) {
            if (!names.add(List.of(accountOf(one).toString(), one.id()))) {
                throw new UnreadableFile(
                        "two statements of one account in it have the id "
                                + one.id()
                                + "; ask the bank for one statement of the whole time, or for an id"
                                + " of its own for each");
            }
        }
    }

    /** An account in one currency, however its number is spaced. */
    static BankAccountId accountOf(BankStatement statement) {
        return new BankAccountId(
                NamedIds.of(
                        "bank-account",
                        statement.account().replace(" ", ""),
                        statement.opening().currency()));
    }
}
