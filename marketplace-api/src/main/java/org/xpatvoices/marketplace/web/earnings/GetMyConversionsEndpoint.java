package org.xpatvoices.marketplace.web.earnings;

import static org.xpatvoices.marketplace.security.PartyKind.WORKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.conversion.ConvertedView;
import org.xpatvoices.contracts.conversion.GetConversionsOfPayee;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Instant;

/** What of a worker's money was exchanged, and for how much. */
@RestController
@Tag(name = "Earnings")
class GetMyConversionsEndpoint {
    private static final int SHOWN = 500;

    private final Queries queries;
    private final OwnPayee payees;

    GetMyConversionsEndpoint(Queries queries, OwnPayee payees) {
        this.queries = queries;
        this.payees = payees;
    }

    /** {@code rate} is what the bank gave for one whole unit, rounded down. */
    record Answer(String conversionId, Money gave, Money got, Money rate, Instant convertedAt) {
        static Answer of(ConvertedView view) {
            return new Answer(
                    view.conversionId(),
                    new Money(view.soldMicro(), view.soldCurrency()),
                    new Money(view.boughtMicro(), view.boughtCurrency()),
                    new Money(view.rateMicro(), view.boughtCurrency()),
                    view.convertedAt());
        }
    }

    @GetMapping("/v1/worker/conversions")
    @Admit(scope = "worker:self", to = WORKER)
    @Operation(summary = "What of my money was exchanged into another currency, newest first")
    Page<Answer> list(Caller caller) {
        return new Page<>(
                queries
                        .list(
                                new GetConversionsOfPayee(payees.of(caller), SHOWN),
                                ConvertedView.class)
                        .stream()
                        .map(Answer::of)
                        .toList(),
                null);
    }
}
