package org.xpatvoices.payouts.reconcile;

import org.xpatvoices.contracts.ids.BankAccountId;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.payouts.rail.iso20022.BankStatement;
import org.xpatvoices.payouts.rail.iso20022.UnreadableFile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The statements that came in one file, each matched knowing what those before it have claimed.
 *
 * @param named what any of them names: the file lacks none of it, in whichever of them it stands
 */
record StatementFile(List<Part> parts, Set<String> named) {
    StatementFile {
        parts = List.copyOf(parts);
        named = Set.copyOf(named);
    }

    /** A statement that has become lines. */
    record Part(BankStatement statement, StatementId id, Matching matching) {}

    /** Finds what the lines of a statement mean. */
    interface Matcher {
        Matching match(BankStatement statement, ClaimedBefore claimed);
    }

    /**
     * Takes them out one by one and keeps none of their entries: a day's may be many.
     *
     * @param ids what a statement is called, by its place in the file
     */
    static StatementFile of(
            ArrayDeque<BankStatement> statements,
            BiFunction<BankStatement, Integer, StatementId> ids,
            Matcher matcher) {
        List<Part> parts = new ArrayList<>();
        Set<String> named = new HashSet<>();
        var claimed = new ClaimedBefore();
        while (!statements.isEmpty()) {
            var statement = statements.removeFirst();
            var matching = matcher.match(statement, claimed);
            var part = new Part(bare(statement), ids.apply(statement, parts.size()), matching);
            if (!statements.isEmpty()) {
                claimed.add(part.id().toString(), matching.lines());
            }
            named.addAll(matching.named());
            parts.add(part);
        }
        return new StatementFile(parts, named);
    }

    private static BankStatement bare(BankStatement full) {
        return new BankStatement(
                full.id(),
                full.sequence(),
                full.account(),
                full.openedAt(),
                full.closedAt(),
                full.opening(),
                full.closing(),
                List.of());
    }

    /**
     * Two of one name may be parts of one statement, or two readings of it; which of them counts
     * nobody can tell.
     */
    static void mustNameEachOnce(Collection<BankStatement> statements) {
        Set<List<String>> names = new HashSet<>();
        for (BankStatement one : statements) {
            if (!names.add(List.of(accountOf(one).toString(), one.id()))) {
                throw new UnreadableFile(
                        "statement "
                                + (names.size() + 1)
                                + " in it has the id of one before it; ask the bank for one"
                                + " statement of the whole time, or for an id of its own for each");
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
