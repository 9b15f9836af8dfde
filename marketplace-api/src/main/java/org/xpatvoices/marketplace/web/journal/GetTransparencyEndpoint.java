package org.xpatvoices.marketplace.web.journal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.statement.TransparencyView;
import org.xpatvoices.contracts.unclaimed.UnclaimedCohortView;
import org.xpatvoices.marketplace.paging.Tagged;
import org.xpatvoices.marketplace.publication.Publication;
import org.xpatvoices.marketplace.publication.Published;
import org.xpatvoices.marketplace.security.AdmitAnyone;

import java.time.Instant;
import java.util.List;

/** What anyone may know about the money: sums only. */
@RestController
class GetTransparencyEndpoint {
    private final Publication publication;

    GetTransparencyEndpoint(Publication publication) {
        this.publication = publication;
    }

    record Answer(
            Instant countedUpTo,
            long position,
            long workersEarning,
            long packetsSold,
            long licencesSold,
            List<InCurrency> currencies,
            List<Unclaimed> unclaimedByYear) {}

    /**
     * What was set aside in a year because its owners cannot be reached; it stays theirs. {@code
     * partsPerMillion} of all that workers have earned.
     */
    record Unclaimed(String year, Money unclaimed, Money returned, long partsPerMillion) {
        static Unclaimed of(UnclaimedCohortView view) {
            return new Unclaimed(
                    view.cohort(),
                    new Money(view.unclaimedMicro(), view.currency()),
                    new Money(view.returnedMicro(), view.currency()),
                    view.partsPerMillion());
        }
    }

    record InCurrency(
            String currency,
            Money sold,
            Money operatingFees,
            Money earned,
            Money paid,
            long workersPaid,
            Money owed,
            Money unclaimed,
            Money converted) {
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
                    new Money(view.unclaimedMicro(), currency),
                    new Money(view.convertedMicro(), currency));
        }
    }

    @GetMapping("/v1/transparency")
    @AdmitAnyone
    @Tagged
    @Tag(name = "Transparency")
    @Operation(
            summary = "Workers paid, money paid, packets sold",
            description =
                    "Counts what happened up to countedUpTo, which is late by the publication delay:"
                            + " 90 days, unless the platform is a demonstration. Workers are counted"
                            + " to the nearest 5, and fewer than 20 as 0: what these were paid"
                            + " counts as owed, and what was set aside for them is left out.")
    Answer transparency() {
        Published published = publication.figures();
        TransparencyView view = published.figures();
        return new Answer(
                published.countedUpTo(),
                view.position(),
                view.workersEarning(),
                view.packetsSold(),
                view.licencesSold(),
                view.currencies().stream().map(InCurrency::of).toList(),
                published.unclaimed().stream().map(Unclaimed::of).toList());
    }
}
