package org.xpatvoices.payouts.reconcile;

import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BankAccountId;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.reconcile.AbsentPayout;
import org.xpatvoices.contracts.reconcile.BookStatement;
import org.xpatvoices.contracts.reconcile.ImportStatement;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.conversion.ConversionSettings;
import org.xpatvoices.payouts.rail.EvidenceFiles.Imported;
import org.xpatvoices.payouts.rail.Rail;
import org.xpatvoices.payouts.rail.RailZones;
import org.xpatvoices.payouts.rail.Rails;
import org.xpatvoices.payouts.rail.iso20022.BankStatement;
import org.xpatvoices.payouts.rail.iso20022.StatementReader;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the statements of a camt.053, matches their lines and books them in one go. */
@Component
class StatementImport {
    private static final int SHOWN = 4;

    private final Repository<BankBook> books;
    private final ReferenceRegister references;
    private final ExpectedPayouts expected;
    private final Rails rails;
    private final RailZones zones;
    private final HubBoxes hubs;
    private final ConversionSettings conversions;

    StatementImport(
            Repository<BankBook> books,
            ReferenceRegister references,
            ExpectedPayouts expected,
            Rails rails,
            RailZones zones,
            HubBoxes hubs,
            ConversionSettings conversions) {
        this.books = books;
        this.references = references;
        this.expected = expected;
        this.rails = rails;
        this.zones = zones;
        this.hubs = hubs;
        this.conversions = conversions;
    }

    Imported take(ImportStatement command, String sha256) throws Exception {
        var read =
                StatementReader.read(
                        command.content(),
                        command.importedAt(),
                        account -> zones.of(rails.ofAccount(account)));
        return take(command, sha256, new ArrayDeque<>(read));
    }

    /** A hub's count: whoever brings it, it is of one box. */
    Imported takeCount(ImportStatement command, String sha256) throws Exception {
        return take(
                command,
                sha256,
                new ArrayDeque<>(List.of(HubCount.read(command.content(), command.importedAt()))));
    }

    private Imported take(
            ImportStatement command, String sha256, ArrayDeque<BankStatement> statements)
            throws Exception {
        statements.forEach(this::railOf);
        StatementFile.mustNameEachOnce(statements);
        var file = StatementFile.of(statements, (one, at) -> idOf(sha256, at, one), this::matching);
        List<String> ids = new ArrayList<>();
        int lines = 0;
        for (var part : file.parts()) {
            var book = book(command, sha256, part, file.named());
            books.loadOrCreate(book.accountId().toString(), BankBook::new)
                    .execute(it -> it.decide(book));
            ids.add(book.statementId().toString());
            lines += book.lines().size();
        }
        return new Imported("STATEMENT", ids, lines);
    }

    private Matching matching(BankStatement statement, ClaimedBefore claimed) {
        List<RawLine> raw = RawLine.of(statement);
        var known = references.of(raw, railOf(statement).code(), statement.account());
        return Matching.of(
                statement,
                raw,
                claimed.over(known),
                feesStandInLines(statement),
                conversions.bookedToleranceBasisPoints());
    }

    private Rail railOf(BankStatement statement) {
        Rail rail = rails.ofAccount(statement.account());
        if (rail == null) {
            throw new Refused(
                    PayoutRule.STATEMENT_MUST_BE_OF_OUR_ACCOUNT,
                    "Statement " + statement.id() + " is of " + mask(statement.account()) + ".");
        }
        mustBeKeptIn(statement);
        return rail;
    }

    static void mustBeKeptIn(BankStatement statement) {
        String currency = statement.opening().currency();
        if (!Rails.CURRENCIES.contains(currency)) {
            throw new Refused(
                    PayoutRule.STATEMENT_MUST_BE_IN_A_CURRENCY_OF_THE_ACCOUNT,
                    "Statement " + statement.id() + " is in " + currency + ".");
        }
    }

    private BookStatement book(
            ImportStatement command, String sha256, StatementFile.Part part, Set<String> named)
            throws Exception {
        BankStatement statement = part.statement();
        var matching = part.matching();
        var account = StatementFile.accountOf(statement);
        var since = unbrokenUpTo(account, statement);
        var absent = absent(command, sha256, statement, since, named);
        return new BookStatement(
                account,
                railOf(statement).code(),
                part.id(),
                statement.id(),
                sha256,
                mask(statement.account()),
                statement.sequence(),
                statement.openedAt(),
                statement.closedAt(),
                statement.opening(),
                statement.closing(),
                matching.lines(),
                absent,
                matching.namedInVain(),
                command.importedBy(),
                command.importedAt());
    }

    private boolean feesStandInLines(BankStatement statement) {
        return railOf(statement).terms(statement.opening().currency()).fees().standsInLines();
    }

    private Instant unbrokenUpTo(BankAccountId account, BankStatement statement) throws Exception {
        return books.loadOrCreate(account.toString(), BankBook::new)
                .invoke(book -> book.unbrokenUpTo(statement));
    }

    /**
     * What this statement ought to name and does not, sent since the statements before it have no
     * gap: what was sent earlier may be on one that is missing.
     */
    private List<AbsentPayout> absent(
            ImportStatement command,
            String sha256,
            BankStatement statement,
            Instant since,
            Set<String> named) {
        Rail rail = railOf(statement);
        if (rail.code() == RailCode.CASH) {
            return hubs.absent(command, sha256, statement, since, named);
        }
        String currency = statement.opening().currency();
        var closed = earlier(statement.closedAt(), command.importedAt());
        var delay = rail.terms(currency).visibilityDelay();
        return expected.by(since, closed, delay, rail.code(), currency, named);
    }

    /** The same bytes are the same statement, until people revoke it for booking again. */
    private StatementId idOf(String sha256, int at, BankStatement statement) {
        int revocations = references.revocationsOf(sha256, statement.id());
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

    private static String mask(String account) {
        return "••" + account.substring(Math.max(0, account.length() - SHOWN));
    }
}
