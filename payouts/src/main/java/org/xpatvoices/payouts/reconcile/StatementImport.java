package org.xpatvoices.payouts.reconcile;

import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BankAccountId;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.reconcile.BookStatement;
import org.xpatvoices.contracts.reconcile.ImportStatement;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.rail.BankSettings;
import org.xpatvoices.payouts.rail.EvidenceFiles.Imported;
import org.xpatvoices.payouts.rail.Rails;
import org.xpatvoices.payouts.rail.iso20022.BankStatement;
import org.xpatvoices.payouts.rail.iso20022.StatementReader;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads the statements of a camt.053, matches their lines and books them in one go. */
@Component
class StatementImport {
    private static final int SHOWN = 4;

    private final Repository<BankBook> books;
    private final ReferenceRegister references;
    private final BankSettings bank;
    private final Rails rails;

    StatementImport(
            Repository<BankBook> books,
            ReferenceRegister references,
            BankSettings bank,
            Rails rails) {
        this.books = books;
        this.references = references;
        this.bank = bank;
        this.rails = rails;
    }

    Imported take(ImportStatement command, String sha256) throws Exception {
        List<BankStatement> statements =
                StatementReader.read(command.content(), command.importedAt());
        for (var statement : statements) {
            mustBeOurs(statement);
        }
        List<String> ids = new ArrayList<>();
        int lines = 0;
        for (int at = 0; at < statements.size(); at++) {
            var book = book(command, sha256, statements.get(at), at);
            books.loadOrCreate(book.accountId().toString(), BankBook::new)
                    .execute(it -> it.decide(book));
            ids.add(book.statementId().toString());
            lines += book.lines().size();
        }
        return new Imported("STATEMENT", ids, lines);
    }

    private void mustBeOurs(BankStatement statement) {
        if (!plain(statement.account()).equals(plain(bank.account()))) {
            throw new Refused(
                    PayoutRule.STATEMENT_MUST_BE_OF_OUR_ACCOUNT,
                    "Statement " + statement.id() + " is of " + mask(statement.account()) + ".");
        }
    }

    private BookStatement book(
            ImportStatement command, String sha256, BankStatement statement, int at) {
        List<RawLine> raw = RawLine.of(statement);
        String currency = statement.opening().currency();
        var matching = Matching.of(statement, raw, references.of(raw));
        var delay = rails.of(RailCode.BANK).terms(currency).visibilityDelay();
        return new BookStatement(
                new BankAccountId(
                        NamedIds.of("bank-account", plain(statement.account()), currency)),
                idOf(sha256, at, references.revocationsOf(sha256, statement.id())),
                statement.id(),
                sha256,
                mask(statement.account()),
                statement.sequence(),
                statement.openedAt(),
                statement.closedAt(),
                statement.opening(),
                statement.closing(),
                matching.lines(),
                references.expectedBy(
                        earlier(statement.closedAt(), command.importedAt()).minus(delay),
                        currency,
                        matching.named()),
                command.importedBy(),
                command.importedAt());
    }

    /** The same bytes are the same statement, until people revoke it for booking again. */
    private static StatementId idOf(String sha256, int at, int revocations) {
        String place = Integer.toString(at);
        return new StatementId(
                revocations == 0
                        ? NamedIds.of("statement", sha256, place)
                        : NamedIds.of("statement", sha256, place, Integer.toString(revocations)));
    }

    /** A statement cannot show what happened after it came, whenever it says that it closes. */
    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static String plain(String account) {
        return account.replace(" ", "");
    }

    private static String mask(String account) {
        return "••" + account.substring(Math.max(0, account.length() - SHOWN));
    }
}
