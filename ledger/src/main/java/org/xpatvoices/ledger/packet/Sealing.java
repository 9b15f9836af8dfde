package org.xpatvoices.ledger.packet;

import static org.xpatvoices.contracts.refusal.PacketRule.CONSENTS_MUST_COVER_THE_SEALING;
import static org.xpatvoices.contracts.refusal.PacketRule.CUT_OFF_MUST_BE_A_POSITION;
import static org.xpatvoices.contracts.refusal.PacketRule.PRICE_MUST_FOLLOW_FROM_THE_PRICING;
import static org.xpatvoices.contracts.refusal.PacketRule.SEALED_PACKET_MUST_REACH_ITS_FLOORS;

import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.PacketEvent;
import org.xpatvoices.contracts.packet.PacketRequested;
import org.xpatvoices.contracts.packet.PacketSealed;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PrivacyFloors;
import org.xpatvoices.contracts.packet.ReachedFloors;
import org.xpatvoices.contracts.packet.SealPacket;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.ArrayList;
import java.util.List;

/** Whether an assembled packet is what was requested, and the events that seal it. */
final class Sealing {
    private Sealing() {}

    static List<PacketEvent> events(PacketRequested request, SealPacket command) {
        checkCutOff(command);
        checkFloors(request.terms().floors(), command);
        Contributors.check(command);
        checkPrice(request.terms().pricing(), command);
        checkConsents(command);
        List<PacketEvent> events = new ArrayList<>(Contributors.chunks(command));
        events.addAll(Registration.events(request, command));
        events.add(sealed(request, command));
        return events;
    }

    private static void checkCutOff(SealPacket command) {
        if (command.cutOffPosition() < 1) {
            throw new Refused(
                    CUT_OFF_MUST_BE_A_POSITION, "Got position " + command.cutOffPosition() + ".");
        }
    }

    private static void checkFloors(PrivacyFloors asked, SealPacket command) {
        ReachedFloors reached = command.reached();
        if (command.contributors().size() < asked.k() || !reached.keeps(asked)) {
            throw new Refused(
                    SEALED_PACKET_MUST_REACH_ITS_FLOORS,
                    "%d contributors reach %s; asked %s."
                            .formatted(command.contributors().size(), reached, asked));
        }
    }

    private static void checkPrice(Pricing pricing, SealPacket command) {
        Money agreed = new Money(pricing.amountMicro(), pricing.currency());
        Money expected =
                switch (pricing.mode()) {
                    case BOTTOM_UP -> agreed.times(command.rows());
                    case NEGOTIATED_TOTAL -> agreed;
                };
        if (!expected.equals(command.price())) {
            throw new Refused(
                    PRICE_MUST_FOLLOW_FROM_THE_PRICING,
                    "Expected " + expected + ", got " + command.price() + ".");
        }
    }

    private static void checkConsents(SealPacket command) {
        boolean covered =
                !command.latestConsentGrantedAt().isAfter(command.sealedAt())
                        && command.consentsEndAt().isAfter(command.sealedAt());
        if (!covered) {
            throw new Refused(
                    CONSENTS_MUST_COVER_THE_SEALING,
                    "Sealed at %s; latest grant %s, first end %s."
                            .formatted(
                                    command.sealedAt(),
                                    command.latestConsentGrantedAt(),
                                    command.consentsEndAt()));
        }
    }

    private static PacketSealed sealed(PacketRequested request, SealPacket command) {
        return new PacketSealed(
                request.packetId(),
                request.productId(),
                request.epoch(),
                request.terms().purposes(),
                request.terms().recipients(),
                command.cutOffPosition(),
                command.files(),
                command.manifestSha256(),
                command.reached(),
                command.rows(),
                command.suppressedRows(),
                command.contributorCount(),
                command.contributorsSha256(),
                request.terms().pricing(),
                command.price().amountMicro(),
                command.price().currency(),
                command.latestConsentGrantedAt(),
                command.consentsEndAt(),
                command.sealedAt());
    }
}
