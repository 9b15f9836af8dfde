package org.xpatvoices.payouts.reconcile;

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
            String account = one.account().replace(" ", "");
            if (!names.add(List.of(account, one.opening().currency(), one.id()))) {
                throw new UnreadableFile(
                        "two statements of one account in it have the id "
                                + one.id()
                                + "; ask the bank for one statement of the whole time, or for an id"
                                + " of its own for each");
            }
        }
    }
}
