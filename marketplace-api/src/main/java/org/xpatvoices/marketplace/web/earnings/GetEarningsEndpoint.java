package org.xpatvoices.marketplace.web.earnings;

import static org.xpatvoices.marketplace.security.PartyKind.WORKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.statement.EarningsView;
import org.xpatvoices.contracts.statement.GetEarnings;
import org.xpatvoices.marketplace.paging.Tagged;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Instant;
import java.util.List;

/** How much, and where it is now. */
@RestController
class GetEarningsEndpoint {
    private final Queries queries;
    private final OwnPayee payees;

    GetEarningsEndpoint(Queries queries, OwnPayee payees) {
        this.queries = queries;
        this.payees = payees;
    }

    record Answer(long position, List<InCurrency> currencies) {}

    record InCurrency(
            String currency,
            long sales,
            Money earned,
            Money converted,
            Money waiting,
            Money ready,
            Money sent,
            Money received,
            Money problem,
            Money takenOff,
            @Nullable Instant lastSoldAt,
            List<Missing> missing) {
        static InCurrency of(EarningsView.InCurrency view) {
            return new InCurrency(
                    view.currency(),
                    view.sales(),
                    new Money(view.earnedMicro(), view.currency()),
                    new Money(view.convertedMicro(), view.currency()),
                    new Money(view.waitingMicro(), view.currency()),
                    new Money(view.readyMicro(), view.currency()),
                    new Money(view.sentMicro(), view.currency()),
                    new Money(view.receivedMicro(), view.currency()),
                    new Money(view.problemMicro(), view.currency()),
                    new Money(view.takenOffMicro(), view.currency()),
                    view.lastSoldAt(),
                    view.missing().stream().map(one -> Missing.of(one, view.currency())).toList());
        }
    }

    /** What waiting money still needs before it can go out. */
    record Missing(String code, @Nullable Money amount) {
        static Missing of(EarningsView.Missing view, String currency) {
            long micro = view.missingMicro();
            return new Missing(view.code(), micro == 0 ? null : new Money(micro, currency));
        }
    }

    @GetMapping("/v1/worker/earnings")
    @Admit(scope = "worker:self", to = WORKER)
    @Tagged
    @Tag(name = "Earnings")
    @Operation(summary = "What I have earned and where the money is")
    Answer earnings(Caller caller) {
        EarningsView view = queries.one(new GetEarnings(payees.of(caller)), EarningsView.class);
        return new Answer(view.position(), view.currencies().stream().map(InCurrency::of).toList());
    }
}
