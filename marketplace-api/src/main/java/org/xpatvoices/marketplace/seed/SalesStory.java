package org.xpatvoices.marketplace.seed;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.contracts.ids.QuoteId;
import org.xpatvoices.contracts.licence.GetLicence;
import org.xpatvoices.contracts.licence.IssueQuote;
import org.xpatvoices.contracts.licence.LicenceView;
import org.xpatvoices.contracts.licence.SellLicence;
import org.xpatvoices.contracts.packet.DefineProduct;
import org.xpatvoices.contracts.packet.GetPacket;
import org.xpatvoices.contracts.packet.PacketState;
import org.xpatvoices.contracts.packet.PacketView;
import org.xpatvoices.contracts.packet.RequestPacket;
import org.xpatvoices.marketplace.query.Queries;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Products are offered, packets of them are made, and two buyers license the first. */
@Component
@Profile("demo")
class SalesStory {
    private static final int TERM_DAYS = 365;
    private static final Duration QUOTE_HOLDS = Duration.ofHours(24);

    private final ProductsStory products;
    private final CommandGateway gateway;
    private final CommandsTogether together;
    private final Queries queries;
    private final Terminal terminal;
    private final NextEpoch epochs;
    private final Clock clock;

    SalesStory(
            ProductsStory products,
            CommandGateway gateway,
            CommandsTogether together,
            Queries queries,
            Terminal terminal,
            NextEpoch epochs,
            Clock clock) {
        this.products = products;
        this.gateway = gateway;
        this.together = together;
        this.queries = queries;
        this.terminal = terminal;
        this.epochs = epochs;
        this.clock = clock;
    }

    /**
     * Offers products and asks for the first packet of each, in an epoch of its own: workers are in
     * one packet per purpose and epoch.
     */
    List<PacketId> request(Cast cast, List<DefineProduct> shelf) {
        for (DefineProduct product : shelf) {
            products.offer(cast, product);
            PacketId packet = packetOf(cast, product);
            if (packet(packet).isEmpty()) {
                epochs.awaitNext(clock, terminal);
                gateway.<Void>sendAndWait(
                        new RequestPacket(
                                packet, product.productId(), cast.maker(), clock.instant()));
            }
        }
        return shelf.stream().map(product -> packetOf(cast, product)).toList();
    }

    private static PacketId packetOf(Cast cast, DefineProduct product) {
        return new PacketId(cast.ids().uuid("packet of " + product.productId()));
    }

    /** Whether it was sealed in the end; says why not. */
    boolean isSealed(PacketId id) {
        PacketView packet =
                Soon.present(
                        "packet " + id,
                        () -> packet(id).filter(it -> it.state() != PacketState.REQUESTED));
        if (packet.state() == PacketState.REFUSED) {
            terminal.say("  no packet of " + packet.productTitle() + ": " + packet.reasons());
        }
        return packet.state() == PacketState.SEALED;
    }

    /** Quote and sale are one step, so that no quote can run out in between. */
    LicenceView license(Cast cast, OffTakerId buyer, PacketId packet, Purpose purpose) {
        awaitOnSale(packet);
        String word = " of " + packet + " to " + buyer;
        var licence = new LicenceId(cast.ids().uuid("licence" + word));
        var quote = new QuoteId(cast.ids().uuid("quote" + word));
        var now = clock.instant();
        together.send(
                List.of(
                        new IssueQuote(
                                quote,
                                buyer,
                                packet,
                                purpose,
                                TERM_DAYS,
                                now,
                                now.plus(QUOTE_HOLDS)),
                        new SellLicence(licence, buyer, quote, now)));
        return Soon.present(
                "licence " + licence,
                () -> queries.maybe(new GetLicence(licence), LicenceView.class));
    }

    /** Nobody can buy while those who consented last may still think better of it. */
    private void awaitOnSale(PacketId id) {
        Soon.present(
                "packet " + id + " on sale",
                () ->
                        packet(id)
                                .map(PacketView::licensableFrom)
                                .filter(from -> !clock.instant().isBefore(from)));
    }

    private Optional<PacketView> packet(PacketId id) {
        return queries.maybe(new GetPacket(id), PacketView.class);
    }
}
