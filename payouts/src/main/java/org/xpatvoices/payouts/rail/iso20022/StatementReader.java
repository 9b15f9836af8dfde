package org.xpatvoices.payouts.rail.iso20022;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads camt.053 of versions 02 to 13, by local name. */
public final class StatementReader {
    private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");

    /** Clocks and time zones differ; no day lies further ahead. */
    private static final Duration AHEAD = Duration.ofDays(2);

    private final List<BankStatement.Entry> entries = new ArrayList<>();
    private @Nullable String id;
    private @Nullable String account;
    private @Nullable Long sequence;
    private @Nullable Instant createdAt;
    private @Nullable Instant openedAt;
    private @Nullable Instant closedAt;
    private @Nullable Money opening;
    private @Nullable Money closing;
    private @Nullable Instant openingDate;
    private @Nullable Instant closingDate;

    private final Instant newest;

    private StatementReader(Instant newest) {
        this.newest = newest;
    }

    /**
     * All statements of the file, in its order; at least one. A statement that claims a time which
     * none can be of, seen from when it came, is unreadable.
     */
    public static List<BankStatement> read(byte[] content, Instant receivedAt) {
        if (MessageKind.of(content) != MessageKind.STATEMENT) {
            throw new UnreadableFile("the document is no statement");
        }
        List<BankStatement> statements = new ArrayList<>();
        XmlCursor.visit(
                content,
                root ->
                        root.children(
                                _ ->
                                        root.children(
                                                name -> {
                                                    if (name.equals("Stmt")) {
                                                        statements.add(
                                                                new StatementReader(
                                                                                receivedAt.plus(
                                                                                        AHEAD))
                                                                        .statement(root));
                                                    }
                                                })));
        if (statements.isEmpty()) {
            throw new UnreadableFile("the document holds no statement");
        }
        return statements;
    }

    private BankStatement statement(XmlCursor at) {
        at.children(name -> part(at, name));
        Instant from = first(openedAt, openingDate, createdAt);
        Instant to = first(closedAt, closingDate, createdAt);
        if (id == null || account == null || opening == null || closing == null) {
            throw new UnreadableFile(
                    "a statement lacks its id, its account, its opening or its closing balance");
        }
        if (from == null || to == null || to.isBefore(from)) {
            throw new UnreadableFile("a statement does not say which time it covers");
        }
        return new BankStatement(id, sequence, account, from, to, opening, closing, entries);
    }

    private void part(XmlCursor at, String name) {
        switch (name) {
            case "Id" -> id = at.text();
            case "ElctrncSeqNb" -> sequence = Texts.number(at.text());
            case "LglSeqNb" -> sequence = sequence == null ? Texts.number(at.text()) : sequence;
            case "CreDtTm" -> createdAt = time("CreDtTm", at.text());
            case "FrToDt" -> period(at);
            case "Acct" -> account = AccountReader.read(at);
            case "Bal" -> balance(at);
            case "Ntry" -> {
                var entry = EntryReader.read(at);
                if (entry != null) {
                    entries.add(entry);
                }
            }
            default -> {}
        }
    }

    private void period(XmlCursor at) {
        at.children(
                name -> {
                    switch (name) {
                        case "FrDtTm" -> openedAt = time("FrToDt/FrDtTm", at.text());
                        case "ToDtTm" -> closedAt = time("FrToDt/ToDtTm", at.text());
                        default -> {}
                    }
                });
    }

    private void balance(XmlCursor at) {
        var parts = new BalanceParts();
        at.children(
                name -> {
                    switch (name) {
                        case "Tp" -> parts.code = Texts.innermost(at);
                        case "Amt" -> parts.amount.read(at);
                        case "CdtDbtInd" -> parts.amount.sign(at.text());
                        case "Dt" -> parts.date = time("Bal/Dt", Texts.innermost(at));
                        default -> {}
                    }
                });
        switch (parts.code) {
            case "OPBD", "PRCD" -> {
                opening = parts.amount.build();
                openingDate = parts.date;
            }
            case "CLBD" -> {
                closing = parts.amount.build();
                closingDate = parts.date;
            }
            default -> {}
        }
    }

    private Instant time(String element, String text) {
        Instant time = Texts.instant(text);
        if (time.isBefore(OLDEST) || time.isAfter(newest)) {
            throw new UnreadableFile(
                    "%s is not between %s and %s".formatted(element, OLDEST, newest));
        }
        return time;
    }

    private static @Nullable Instant first(@Nullable Instant... choices) {
        for (Instant choice : choices) {
            if (choice != null) {
                return choice;
            }
        }
        return null;
    }

    private static final class BalanceParts {
        String code = "";
        final AmountParts amount = new AmountParts();
        @Nullable Instant date;
    }
}
