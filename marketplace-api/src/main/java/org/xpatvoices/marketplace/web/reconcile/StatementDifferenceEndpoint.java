package org.xpatvoices.marketplace.web.reconcile;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.StatementId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.GetStatementDifference;
import org.xpatvoices.contracts.reconcile.StatementDifferenceView;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;

import java.util.List;

@RestController
@Tag(name = "Operators: reconciliation")
class StatementDifferenceEndpoint {
    private static final int SHOWN = 500;

    private final Queries queries;
    private final ReconciliationReader reconciliations;

    StatementDifferenceEndpoint(Queries queries, ReconciliationReader reconciliations) {
        this.queries = queries;
        this.reconciliations = reconciliations;
    }

    /** What one reading made of a movement. */
    record Reading(Money amount, String outcome, @Nullable String payoutId) {
        static @Nullable Reading of(
                @Nullable Long micro,
                String currency,
                @Nullable String outcome,
                @Nullable String payoutId) {
            return micro == null || outcome == null
                    ? null
                    : new Reading(new Money(micro, currency), outcome, payoutId);
        }
    }

    /** One movement; a reading that lacks it is null. */
    record Line(String reference, @Nullable Reading before, @Nullable Reading after) {
        static Line of(StatementDifferenceView view) {
            return new Line(
                    view.reference(),
                    Reading.of(
                            view.beforeMicro(),
                            view.currency(),
                            view.beforeOutcome(),
                            view.beforePayoutId()),
                    Reading.of(
                            view.afterMicro(),
                            view.currency(),
                            view.afterOutcome(),
                            view.afterPayoutId()));
        }
    }

    record Answer(String statementId, boolean complete, List<Line> lines) {}

    @GetMapping("/v1/ops/statements/{statementId}/difference")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(
            summary = "What a statement shows otherwise than the revoked one whose number it has",
            description = "The first 500 movements; `complete` says whether these are all.")
    Answer difference(@PathVariable StatementId statementId) {
        reconciliations.accountOf(statementId);
        var lines =
                queries
                        .list(
                                new GetStatementDifference(statementId, SHOWN + 1),
                                StatementDifferenceView.class)
                        .stream()
                        .map(Line::of)
                        .toList();
        return new Answer(
                statementId.toString(),
                lines.size() <= SHOWN,
                lines.subList(0, Math.min(SHOWN, lines.size())));
    }
}
