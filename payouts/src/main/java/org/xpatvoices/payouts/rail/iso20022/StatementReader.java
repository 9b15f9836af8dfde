package org.xpatvoices.payouts.rail.iso20022;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads camt.053 of versions 02 to 13, by local name. */
public final class StatementReader {
    private final List<BankStatement.Entry> entries = new ArrayList<>();
    private final Set<String> groups = new HashSet<>();
    private final Set<String> transfers = new HashSet<>();
    private @Nullable String id;
    private @Nullable String account;
    private @Nullable Long sequence;
    private @Nullable Money opening;
    private @Nullable Money closing;
    private final StatementTimes times = new StatementTimes();

    private StatementReader() {}

    /**
     * All statements of the file, in its order; at least one. A statement that claims a time which
     * none can be of, seen from when it came, is unreadable.
     *
     * @param zones where an account is, for times that do not say so
     */
    public static List<BankStatement> read(
            byte[] content, Instant receivedAt, Function<String, ZoneId> zones) {
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
                                                        var one = new StatementReader();
                                                        root.children(part -> one.part(root, part));
                                                        statements.add(
                                                                one.build(receivedAt, zones));
                                                    }
                                                })));
        if (statements.isEmpty()) {
            throw new UnreadableFile("the document holds no statement");
        }
        return statements;
    }

    private BankStatement build(Instant receivedAt, Function<String, ZoneId> zones) {
        if (id == null || account == null || opening == null || closing == null) {
            throw new UnreadableFile(
                    "a statement lacks its id, its account, its opening or its closing balance");
        }
        var covered = times.in(zones.apply(account), receivedAt);
        Instant from = covered.openedAt();
        Instant to = covered.closedAt();
        if (from == null || to == null || to.isBefore(from)) {
            throw new UnreadableFile("a statement does not say which time it covers");
        }
        return new BankStatement(
                id,
                sequence,
                account,
                from,
                to,
                opening,
                closing,
                entries,
                new BankStatement.Unbooked(groups, transfers));
    }

    private void part(XmlCursor at, String name) {
        switch (name) {
            case "Id" -> id = at.text();
            case "ElctrncSeqNb" -> sequence = Texts.number(at.text());
            case "LglSeqNb" -> sequence = sequence == null ? Texts.number(at.text()) : sequence;
            case "CreDtTm" -> times.created(at.text());
            case "FrToDt" -> times.period(at);
            case "Acct" -> account = AccountReader.read(at);
            case "Bal" -> balance(at);
            case "Ntry" -> {
                var entry = EntryReader.read(at);
                var booked = entry.booked();
                if (booked == null) {
                    entry.names(groups, transfers);
                } else {
                    entries.add(booked);
                }
            }
            default -> {}
        }
    }

    private void balance(XmlCursor at) {
        var parts = new BalanceParts();
        at.children(
                name -> {
                    switch (name) {
                        case "Tp" -> parts.code = Texts.innermost(at);
                        case "Amt" -> parts.amount.read(at);
                        case "CdtDbtInd" -> parts.amount.sign(at.text());
                        case "Dt" -> parts.date = times.ofBalance(Texts.innermost(at));
                        default -> {}
                    }
                });
        switch (parts.code) {
            case "OPBD", "PRCD" -> {
                opening = parts.amount.build();
                times.opening(parts.date);
            }
            case "CLBD" -> {
                closing = parts.amount.build();
                times.closing(parts.date);
            }
            default -> {}
        }
    }

    private static final class BalanceParts {
        String code = "";
        final AmountParts amount = new AmountParts();
        StatementTimes.@Nullable Said date;
    }
}
