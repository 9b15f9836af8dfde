package org.xpatvoices.payouts.reconcile;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.reconcile.BookStatement;
import org.xpatvoices.contracts.reconcile.DecideRevocation;
import org.xpatvoices.contracts.reconcile.ProposeRevocation;
import org.xpatvoices.contracts.reconcile.StatementEvent;
import org.xpatvoices.contracts.reconcile.StatementImported;
import org.xpatvoices.contracts.reconcile.StatementRevocationDeclined;
import org.xpatvoices.contracts.reconcile.StatementRevocationEndorsed;
import org.xpatvoices.contracts.reconcile.StatementRevocationProposed;
import org.xpatvoices.contracts.reconcile.StatementRevoked;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.payouts.payout.ApprovalKind;
import org.xpatvoices.payouts.payout.ApprovalLimits;
import org.xpatvoices.payouts.payout.Told;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The statements of one account that may be taken back, what has been proposed about them, and the
 * files that two people never want to see again.
 */
final class Revocations {
    private final Map<String, StatementImported> booked = new HashMap<>();
    private final Map<String, StatementRevocationProposed> proposed = new HashMap<>();
    private final Map<String, String> endorsed = new HashMap<>();
    private final Set<String> outlawed = new HashSet<>();
    private int proposals;

    StatementRevocationProposed proposal(ProposeRevocation command) {
        var statement = mustBeBooked(command.statementId().toString());
        return new StatementRevocationProposed(
                statement.accountId(),
                statement.statementId(),
                proposals + 1,
                Told.by(command.reason()),
                command.bookAgain(),
                command.proposedBy(),
                command.proposedAt());
    }

    /** Nothing if somebody approves again what waits for another. */
    Optional<StatementEvent> decision(DecideRevocation command, ApprovalLimits limits) {
        var statement = mustBeBooked(command.statementId().toString());
        var proposal = mustBeTheOneRead(command, proposed.get(statement.statementId()));
        if (!command.approved()) {
            return Optional.of(
                    new StatementRevocationDeclined(
                            statement.accountId(),
                            statement.statementId(),
                            proposal.proposal(),
                            command.decidedBy(),
                            command.decidedAt()));
        }
        if (!limits.allow(ApprovalKind.RE_IMPORT, movedMicro(statement), statement.lineCount())) {
            String before = endorsed.get(statement.statementId());
            if (before == null) {
                return Optional.of(endorsement(command, proposal));
            }
            if (before.equals(command.decidedBy())) {
                return Optional.empty();
            }
        }
        return Optional.of(revoked(statement, proposal, command));
    }

    /** What the statement says that came, or went if that is more. */
    private static long movedMicro(StatementImported statement) {
        return Math.max(statement.creditMicro(), statement.debitMicro());
    }

    private static StatementRevocationEndorsed endorsement(
            DecideRevocation command, StatementRevocationProposed proposal) {
        return new StatementRevocationEndorsed(
                proposal.accountId(),
                proposal.statementId(),
                proposal.proposal(),
                command.decidedBy(),
                command.decidedAt());
    }

    private static StatementRevoked revoked(
            StatementImported statement,
            StatementRevocationProposed proposal,
            DecideRevocation command) {
        return new StatementRevoked(
                statement.accountId(),
                statement.statementId(),
                statement.bankStatementId(),
                statement.sha256(),
                statement.sequence(),
                statement.importedAt(),
                proposal.reason(),
                proposal.bookAgain(),
                proposal.proposedBy(),
                command.decidedBy(),
                command.decidedAt());
    }

    private static StatementRevocationProposed mustBeTheOneRead(
            DecideRevocation command, @Nullable StatementRevocationProposed proposal) {
        if (proposal == null) {
            throw new Refused(
                    PayoutRule.REVOCATION_MUST_BE_PROPOSED,
                    "Statement " + command.statementId() + ".");
        }
        if (proposal.proposal() != command.proposal()) {
            throw new Refused(
                    PayoutRule.PROPOSAL_MUST_BE_THE_ONE_YOU_READ,
                    "Proposal "
                            + proposal.proposal()
                            + " waits, and this names "
                            + command.proposal()
                            + ".");
        }
        if (proposal.proposedBy().equals(command.decidedBy())) {
            throw new Refused(
                    PayoutRule.APPROVER_MUST_NOT_BE_THE_MAKER,
                    "This revocation was proposed by the same person.");
        }
        return proposal;
    }

    private StatementImported mustBeBooked(String statementId) {
        var statement = booked.get(statementId);
        if (statement == null) {
            throw new Refused(
                    PayoutRule.STATEMENT_MUST_BE_BOOKED, "No statement " + statementId + ".");
        }
        return statement;
    }

    void mustNotBeOutlawed(BookStatement statement) {
        if (outlawed.contains(statement.sha256())) {
            throw new Refused(
                    PayoutRule.REVOKED_STATEMENT_MUST_NOT_COME_BACK,
                    "Statement " + statement.bankStatementId() + " of this file was revoked.");
        }
    }

    void remember(StatementEvent event) {
        switch (event) {
            case StatementImported e -> booked.put(e.statementId(), e);
            case StatementRevocationProposed e -> {
                proposed.put(e.statementId(), e);
                endorsed.remove(e.statementId());
                proposals = e.proposal();
            }
            case StatementRevocationEndorsed e -> endorsed.put(e.statementId(), e.endorsedBy());
            case StatementRevocationDeclined e -> proposed.remove(e.statementId());
            case StatementRevoked e -> {
                booked.remove(e.statementId());
                proposed.remove(e.statementId());
                if (!e.bookAgain()) {
                    outlawed.add(e.sha256());
                }
            }
            default -> {}
        }
    }
}
