package org.xpatvoices.marketplace.web.journal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.statement.GetTransparency;
import org.xpatvoices.contracts.statement.TransparencyView;
import org.xpatvoices.marketplace.paging.Tagged;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.AdmitAnyone;

import java.util.List;

/** What anyone may know about the money: sums only. */
@RestController
class GetTransparencyEndpoint {
    private final Queries queries;

    GetTransparencyEndpoint(Queries queries) {
        this.queries = queries;
    }

    record Answer(
            long position,
            long workersEarning,
            long packetsSold,
            long licencesSold,
            List<InCurrency> currencies) {}

    record InCurrency(
            String currency,
            Money sold,
            Money operatingFees,
            Money earned,
            Money paid,
            long workersPaid,
            Money owed,
            Money unclaimed) {
        static InCurrency of(TransparencyView.InCurrency view) {
            String currency = view.currency();
            return new InCurrency(
                    currency,
                    new Money(view.soldMicro(), currency),
                    new Money(view.feeMicro(), currency),
                    new Money(view.earnedMicro(), currency),
                    new Money(view.paidMicro(), currency),
                    view.workersPaid(),
                    new Money(view.owedMicro(), currency),
                    new Money(view.unclaimedMicro(), currency));
        }
    }

    @GetMapping("/v1/transparency")
    @AdmitAnyone
    @Tagged
    @Tag(name = "Transparency")
    @Operation(summary = "Workers paid, money paid, packets sold")
    Answer transparency() {
        TransparencyView view = queries.one(new GetTransparency(), TransparencyView.class);
        return new Answer(
                view.position(),
                view.workersEarning(),
                view.packetsSold(),
                view.licencesSold(),
                view.currencies().stream().map(InCurrency::of).toList());
    }
}
