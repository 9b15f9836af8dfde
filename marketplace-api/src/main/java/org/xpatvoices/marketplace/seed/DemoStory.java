package org.xpatvoices.marketplace.seed;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.marketplace.seed.population.Population;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** The order of events: who joins, what is sold, who is paid. */
@Component
@Profile("demo")
class DemoStory {
    private final DemoSettings settings;
    private final BuyersStory buyers;
    private final LoadWorkers workers;
    private final SalesStory sales;
    private final PayoutStory payouts;
    private final CaughtUp caughtUp;
    private final Terminal terminal;
    private final Clock clock;

    DemoStory(
            DemoSettings settings,
            BuyersStory buyers,
            LoadWorkers workers,
            SalesStory sales,
            PayoutStory payouts,
            CaughtUp caughtUp,
            Terminal terminal,
            Clock clock) {
        this.settings = settings;
        this.buyers = buyers;
        this.workers = workers;
        this.sales = sales;
        this.payouts = payouts;
        this.caughtUp = caughtUp;
        this.terminal = terminal;
        this.clock = clock;
    }

    /**
     * How it ends.
     *
     * @param forSale the packet that is left for sale
     * @param quarter of which the workers told
     */
    record Ending(PacketId forSale, String quarter) {}

    /**
     * Tells it.
     *
     * @param onceEarned is told, before the end, when there is somebody to show the pages of
     */
    Ending tell(Cast cast, Consumer<Population> onceEarned) {
        boolean nobodyYet = !buyers.hasBegun(cast);
        LocalDate day = buyers.register(cast);
        var population = population(day);
        workers.load(population, cast.ids(), nobodyYet);
        var shelf = new Shelf(cast.ids(), day, population.size(), cast.maker(), clock.instant());
        buyers.approveAndFund(cast, shelf.funds());
        var packets = sales.request(cast, List.of(shelf.contractsOffered(), shelf.costsOffered()));
        var contracts = packets.getFirst();
        var costs = packets.getLast();
        if (sales.isSealed(contracts)) {
            sales.license(cast, cast.buyer(), contracts, Purpose.DUE_DILIGENCE);
            sales.license(cast, cast.researcher(), contracts, Purpose.RESEARCH);
            terminal.say("  two licences sold");
            caughtUp.await(terminal);
        }
        onceEarned.accept(population);
        payouts.pay(cast);
        return new Ending(sales.isSealed(costs) ? costs : contracts, shelf.quarter());
    }

    private Population population(LocalDate day) {
        var all = Population.pilot(settings.seed(), day);
        return settings.workers() == all.size() ? all : all.sample(settings.workers());
    }
}
