package org.xpatvoices.ledger.licence;

import static org.xpatvoices.contracts.refusal.LicenceRule.CONSENTS_MUST_STILL_HOLD;
import static org.xpatvoices.contracts.refusal.LicenceRule.COOLING_OFF_MUST_HAVE_PASSED;
import static org.xpatvoices.contracts.refusal.LicenceRule.EMPLOYERS_CANNOT_LICENSE_ROWS;
import static org.xpatvoices.contracts.refusal.LicenceRule.LICENCE_NEEDS_A_SEALED_PACKET;
import static org.xpatvoices.contracts.refusal.LicenceRule.OFF_TAKER_MUST_BE_APPROVED;
import static org.xpatvoices.contracts.refusal.LicenceRule.OVERDUE_RETRACTIONS_MUST_BE_ANSWERED_FIRST;
import static org.xpatvoices.contracts.refusal.LicenceRule.PURPOSE_MUST_BE_APPROVED_FOR_THE_OFF_TAKER;
import static org.xpatvoices.contracts.refusal.LicenceRule.PURPOSE_MUST_BE_COVERED_BY_THE_PACKET;
import static org.xpatvoices.contracts.refusal.LicenceRule.RECIPIENT_MUST_BE_COVERED_BY_THE_PACKET;
import static org.xpatvoices.contracts.refusal.LicenceRule.SUSPENDED_OFF_TAKER_CANNOT_LICENSE;

import org.xpatvoices.contracts.consent.RecipientClass;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.ledger.offtaker.Buyer;
import org.xpatvoices.ledger.packet.CoolingOff;
import org.xpatvoices.ledger.packet.PacketOnSale;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether this buyer may license this packet for this purpose now. Denies by default and with the
 * first reason that fails; the same for a quote and for a sale, except for the cooling-off time.
 */
final class Permission {
    private Permission() {}

    static void checkVetting(Buyer buyer, String purpose) {
        switch (buyer.standing()) {
            case SUSPENDED ->
                    throw new Refused(
                            SUSPENDED_OFF_TAKER_CANNOT_LICENSE,
                            buyer.offTakerId() + " is suspended.");
            case REGISTERED ->
                    throw new Refused(
                            OFF_TAKER_MUST_BE_APPROVED,
                            buyer.offTakerId() + " is registered, not approved.");
            case APPROVED -> {}
        }
        if (!buyer.purposes().contains(purpose)) {
            throw new Refused(
                    PURPOSE_MUST_BE_APPROVED_FOR_THE_OFF_TAKER,
                    "Asked for %s, vetted for %s.".formatted(purpose, buyer.purposes()));
        }
        if (buyer.recipientClass().equals(RecipientClass.EMPLOYER.name())) {
            throw new Refused(
                    EMPLOYERS_CANNOT_LICENSE_ROWS, buyer.offTakerId() + " is an employer.");
        }
    }

    static void checkAnswers(OverdueAnswers answers, Buyer buyer, Instant at) {
        if (answers.owedBy(buyer.offTakerId(), at)) {
            throw new Refused(
                    OVERDUE_RETRACTIONS_MUST_BE_ANSWERED_FIRST,
                    buyer.offTakerId() + " owes an answer since before " + at + ".");
        }
    }

    static PacketOnSale checkPacket(
            Optional<PacketOnSale> onSale, Buyer buyer, String purpose, Instant at) {
        PacketOnSale packet =
                onSale.orElseThrow(
                        () ->
                                new Refused(
                                        LICENCE_NEEDS_A_SEALED_PACKET,
                                        "The packet is not on sale."));
        if (!packet.purposes().contains(purpose)) {
            throw new Refused(
                    PURPOSE_MUST_BE_COVERED_BY_THE_PACKET,
                    "Asked for %s, covered are %s.".formatted(purpose, packet.purposes()));
        }
        if (!packet.recipients().contains(buyer.recipientClass())) {
            throw new Refused(
                    RECIPIENT_MUST_BE_COVERED_BY_THE_PACKET,
                    "The buyer is %s, covered are %s."
                            .formatted(buyer.recipientClass(), packet.recipients()));
        }
        if (!at.isBefore(packet.consentsEndAt())) {
            throw new Refused(
                    CONSENTS_MUST_STILL_HOLD,
                    "The first consent ended at " + packet.consentsEndAt() + ".");
        }
        return packet;
    }

    static void checkCoolingOff(PacketOnSale packet, CoolingOff coolingOff, Instant at) {
        Instant from = coolingOff.licensableFrom(packet.latestConsentGrantedAt());
        if (at.isBefore(from)) {
            throw new Refused(
                    COOLING_OFF_MUST_HAVE_PASSED, "Licences can be bought from " + from + ".");
        }
    }
}
