package org.xpatvoices.payouts.reconcile;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.reconcile.AbsentPayout;
import org.xpatvoices.contracts.reconcile.BookStatement;
import org.xpatvoices.contracts.reconcile.DecideRevocation;
import org.xpatvoices.contracts.reconcile.ProposeRevocation;
import org.xpatvoices.contracts.reconcile.StatementAbsencesFound;
import org.xpatvoices.contracts.reconcile.StatementEvent;
import org.xpatvoices.contracts.reconcile.StatementImported;
import org.xpatvoices.contracts.reconcile.StatementLine;
import org.xpatvoices.contracts.reconcile.StatementLinesRead;
import org.xpatvoices.contracts.reconcile.StatementNamesFound;
import org.xpatvoices.contracts.reconcile.StatementRevoked;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.payout.ApprovalLimits;
import org.xpatvoices.payouts.rail.iso20022.BankStatement;
import org.xpatvoices.payouts.reconcile.ChainedStatement.Place;

import java.time.Instant;
import java.util.List;

/**
 * The statements of one account, as a chain: each opens with what the one before closed with. What
 * contradicts itself is refused whole; what merely leaves a gap is taken in and the gap is
 * reported.
 */
@Aggregate(snapshotTriggerDefinition = "snapshotTrigger")
class BankBook {
    private static final int ITEMS_PER_EVENT = 1_000;

    @AggregateIdentifier private @Nullable String accountId;
    private final StatementChain chain = new StatementChain();
    private final Revocations revocations = new Revocations();

    BankBook() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(BookStatement statement) {
        if (chain.holds(statement.bankStatementId(), statement.sha256())) {
            return;
        }
        revocations.mustNotBeOutlawed(statement);
        Place place = placeOf(statement);
        apply(imported(statement, place));
        List<List<StatementLine>> chunks = chunked(statement.lines());
        for (int chunk = 0; chunk < chunks.size(); chunk++) {
            apply(
                    new StatementLinesRead(
                            statement.accountId().toString(),
                            statement.statementId().toString(),
                            statement.sha256(),
                            chunk,
                            chunks.get(chunk),
                            statement.importedAt()));
        }
        for (List<AbsentPayout> absent : chunked(statement.absent())) {
            apply(
                    new StatementAbsencesFound(
                            statement.accountId().toString(),
                            statement.statementId().toString(),
                            absent,
                            statement.closedAt(),
                            statement.importedAt()));
        }
        for (List<String> named : chunked(statement.named())) {
            apply(
                    new StatementNamesFound(
                            statement.accountId().toString(),
                            statement.statementId().toString(),
                            named,
                            statement.importedAt()));
        }
        chain.gapsAt(place, statement.accountId().toString(), statement.importedAt())
                .forEach(gap -> apply(gap));
    }

    @CommandHandler
    int decide(ProposeRevocation command) {
        var proposal = revocations.proposal(command);
        apply(proposal);
        return proposal.proposal();
    }

    @CommandHandler
    void decide(DecideRevocation command, ApprovalLimits limits) {
        revocations.decision(command, limits).ifPresent(event -> apply(event));
    }

    private Place placeOf(BookStatement statement) {
        var from = statement.openedAt();
        var to = statement.closedAt();
        String name = statement.bankStatementId();
        Long given = statement.sequence();
        var place =
                statement.rail() == RailCode.CASH && given != null
                        ? chain.onlyPlaceFor(given)
                        : chain.placeFor(given, name, from, to);
        if (place == null || chain.knows(name, from, to)) {
            throw new Refused(
                    PayoutRule.STATEMENT_MUST_BE_NEW,
                    "Statement %s, number %s, until %s.".formatted(name, given, to));
        }
        return place;
    }

    private static StatementImported imported(BookStatement statement, Place place) {
        long credit = 0;
        long debit = 0;
        for (StatementLine line : statement.lines()) {
            if (!line.currency().equals(statement.opening().currency())) {
                throw unbalanced(statement, "a line is in " + line.currency());
            }
            if (line.amountMicro() > 0) {
                credit = Math.addExact(credit, line.amountMicro());
            } else {
                debit = Math.subtractExact(debit, line.amountMicro());
            }
        }
        var opening = statement.opening();
        var moved = new Money(Math.subtractExact(credit, debit), opening.currency());
        if (!statement.closing().currency().equals(opening.currency())
                || !opening.plus(moved).equals(statement.closing())) {
            throw unbalanced(
                    statement,
                    opening.amountMicro()
                            + " + "
                            + moved.amountMicro()
                            + " is not "
                            + statement.closing().amountMicro());
        }
        return new StatementImported(
                statement.accountId().toString(),
                statement.statementId().toString(),
                statement.bankStatementId(),
                statement.sha256(),
                statement.accountMask(),
                place.number(),
                statement.openedAt(),
                statement.closedAt(),
                opening.amountMicro(),
                credit,
                debit,
                statement.closing().amountMicro(),
                opening.currency(),
                statement.lines().size(),
                chunked(statement.lines()).size(),
                statement.importedBy(),
                statement.importedAt(),
                statement.rail().name(),
                place.series());
    }

    private static Refused unbalanced(BookStatement statement, String detail) {
        return new Refused(
                PayoutRule.STATEMENT_LINES_MUST_GIVE_THE_CLOSING_BALANCE,
                "Statement " + statement.bankStatementId() + ": " + detail + ".");
    }

    /** Since when nothing on this account can have escaped, once this statement is booked. */
    Instant unbrokenUpTo(BankStatement statement) {
        return chain.unbrokenUpTo(statement);
    }

    private static <T> List<List<T>> chunked(List<T> items) {
        int chunks = Math.ceilDiv(items.size(), ITEMS_PER_EVENT);
        return java.util.stream.IntStream.range(0, chunks)
                .mapToObj(
                        n ->
                                items.subList(
                                        n * ITEMS_PER_EVENT,
                                        Math.min((n + 1) * ITEMS_PER_EVENT, items.size())))
                .toList();
    }

    @EventSourcingHandler
    void evolve(StatementEvent event) {
        revocations.remember(event);
        if (event instanceof StatementRevoked revoked) {
            chain.remove(revoked.statementId(), revoked.bookAgain());
        }
        if (event instanceof StatementImported imported) {
            accountId = imported.accountId();
            chain.add(imported);
        }
    }
}
