package org.xpatvoices.payouts.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.WithdrawEvidence;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.BreakResolution;
import org.xpatvoices.contracts.reconcile.ImportStatement;
import org.xpatvoices.contracts.reconcile.OpenBreak;
import org.xpatvoices.contracts.reconcile.StatementRevoked;
import org.xpatvoices.contracts.reconcile.VoidBreak;
import org.xpatvoices.payouts.rail.EvidenceFiles;
import org.xpatvoices.payouts.reconcile.RevokedClaims;

import java.time.Clock;

/**
 * Withdraws whatever a revoked statement had proven: its matches, its absences, its breaks. Runs
 * behind the automations that had brought them in, so nothing of the statement is still on its way.
 */
@Component
@ProcessingGroup("payouts.evidence")
@DisallowReplay
class WhenStatementRevokedThenTakeBack {
    /** What people have decided may have left something on the account of the provider's fees. */
    private static final String DECIDED =
            "It was decided as %s on a statement that has been revoked; what was booked as a fee is"
                    + " taken back by PROVIDER_FEE.";

    private final RevokedClaims claims;
    private final EvidenceFiles files;
    private final Apart apart;
    private final Clock clock;

    WhenStatementRevokedThenTakeBack(
            RevokedClaims claims, EvidenceFiles files, Apart apart, Clock clock) {
        this.claims = claims;
        this.files = files;
        this.apart = apart;
        this.clock = clock;
    }

    @EventHandler
    void react(StatementRevoked event) {
        withdraw(event, StatementId.of(event.statementId()));
        claims.breaks(StatementId.of(event.statementId())).forEach(one -> voided(event, one));
        if (event.bookAgain()) {
            files.content(event.sha256()).ifPresent(file -> bookAgain(event, file));
        }
    }

    private void withdraw(StatementRevoked event, StatementId statement) {
        for (var batch : claims.batches(statement)) {
            apart.send(
                    new WithdrawEvidence(batch, statement, event.importedAt(), event.revokedAt()));
        }
    }

    private void voided(StatementRevoked event, RevokedClaims.Shown shown) {
        var why = "Its statement was revoked: " + event.reason();
        BreakResolution end = apart.send(new VoidBreak(shown.breakId(), why, event.revokedAt()));
        if (shown.inSuspense() && end != null && leavesSomething(shown, end)) {
            apart.send(decidedAnew(event, shown, end));
        }
    }

    /** A match is withdrawn from its payout; what is left of it is a fee that was none. */
    private static boolean leavesSomething(RevokedClaims.Shown shown, BreakResolution end) {
        return switch (end) {
            case RECORDED_SINCE -> false;
            case MATCHED, TAKEN_BACK -> left(shown, end) != 0;
            default -> true;
        };
    }

    private static long left(RevokedClaims.Shown shown, BreakResolution end) {
        long booked = Math.negateExact(shown.amount().amountMicro());
        long expected = shown.expected().amountMicro();
        return end == BreakResolution.MATCHED || end == BreakResolution.TAKEN_BACK
                ? Math.subtractExact(booked, expected)
                : booked;
    }

    private void bookAgain(StatementRevoked event, byte[] file) {
        apart.insist(new ImportStatement(file, event.proposedBy(), clock.instant()));
    }

    /** The opposite of what the break had booked waits for what its resolution has moved. */
    private static OpenBreak decidedAnew(
            StatementRevoked event, RevokedClaims.Shown shown, BreakResolution end) {
        var amount = shown.amount();
        boolean paid = end == BreakResolution.PAYOUT_EXECUTED;
        return new OpenBreak(
                BreakIds.ofRevoked(shown.breakId()),
                BreakCategory.STATEMENT_REVOKED,
                orNull(shown.payoutId()),
                orNull(shown.batchId()),
                event.statementId(),
                shown.line() == 0 ? null : shown.line(),
                new Money(left(shown, end), amount.currency()),
                paid ? shown.expected() : Money.zero(amount.currency()),
                true,
                DECIDED.formatted(end),
                event.importedAt());
    }

    private static @Nullable String orNull(String id) {
        return id.isEmpty() ? null : id;
    }
}
