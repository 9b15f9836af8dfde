package org.xpatvoices.marketplace.seed;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.RecipientClass;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.offtaker.ApproveOffTaker;
import org.xpatvoices.contracts.offtaker.DepositFunds;
import org.xpatvoices.contracts.offtaker.GetOffTaker;
import org.xpatvoices.contracts.offtaker.OffTakerStanding;
import org.xpatvoices.contracts.offtaker.OffTakerView;
import org.xpatvoices.contracts.offtaker.RegisterOffTaker;
import org.xpatvoices.marketplace.query.Queries;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;

/** Off-takers knock, are vetted by two people and pay in. */
@Component
@Profile("demo")
class BuyersStory {
    private final CommandGateway gateway;
    private final Queries queries;
    private final Clock clock;

    BuyersStory(CommandGateway gateway, Queries queries, Clock clock) {
        this.gateway = gateway;
        this.queries = queries;
        this.clock = clock;
    }

    /** Whether the story has begun in this store. */
    boolean hasBegun(Cast cast) {
        return view(cast.buyer()).isPresent();
    }

    /**
     * Registers everybody who wants to buy. Answers the day that the workers' forms speak of: the
     * one before the first registration. It stays the same over restarts, or the same contributions
     * would come with other contents.
     */
    LocalDate register(Cast cast) {
        register(cast, cast.buyer(), Cast.BUYER_NAME, RecipientClass.BRAND);
        register(cast, cast.researcher(), Cast.RESEARCHER_NAME, RecipientClass.RESEARCHER);
        register(cast, cast.applicant(), Cast.APPLICANT_NAME, RecipientClass.SOCIAL_AUDITOR);
        return Soon.present("the first off-taker", () -> view(cast.buyer()))
                .registeredAt()
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .minusDays(1);
    }

    /** A second operator approves two of them, and their funds arrive. */
    void approveAndFund(Cast cast, Money funds) {
        for (var buyer : new OffTakerId[] {cast.buyer(), cast.researcher()}) {
            approve(cast, buyer);
            gateway.<Void>sendAndWait(
                    new DepositFunds(
                            buyer, reference(buyer), funds, cast.maker(), clock.instant()));
        }
    }

    /** A bank's reference of a transfer; no two transfers share one. */
    private static String reference(OffTakerId buyer) {
        return "DEMO " + buyer.toString().substring(0, 16);
    }

    private void register(Cast cast, OffTakerId id, String name, RecipientClass kind) {
        gateway.<Void>sendAndWait(
                new RegisterOffTaker(
                        id,
                        name,
                        kind,
                        EnumSet.of(Purpose.DUE_DILIGENCE, Purpose.RESEARCH),
                        cast.maker(),
                        clock.instant()));
    }

    private void approve(Cast cast, OffTakerId id) {
        var known = Soon.present("off-taker " + id, () -> view(id));
        if (known.standing() == OffTakerStanding.REGISTERED) {
            gateway.<Void>sendAndWait(new ApproveOffTaker(id, cast.checker(), clock.instant()));
        }
    }

    private Optional<OffTakerView> view(OffTakerId id) {
        return queries.maybe(new GetOffTaker(id), OffTakerView.class);
    }
}
