package org.xpatvoices.ledger.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.contracts.refusal.PacketRule.FILTER_LABELS_MUST_BE_KNOWN;
import static org.xpatvoices.contracts.refusal.PacketRule.FILTER_MAY_NOT_NAME_AN_ATOLL;
import static org.xpatvoices.contracts.refusal.PacketRule.PACKET_ID_IS_ALREADY_TAKEN;
import static org.xpatvoices.contracts.refusal.PacketRule.PRODUCT_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.PacketRule.RETIRED_PRODUCT_CANNOT_BE_PACKED;
import static org.xpatvoices.contracts.refusal.PacketRule.UNAPPROVED_PRODUCT_CANNOT_BE_PACKED;
import static org.xpatvoices.ledger.packet.PacketStory.MAKER;
import static org.xpatvoices.ledger.packet.PacketStory.NOW;
import static org.xpatvoices.ledger.packet.PacketStory.PACKET;
import static org.xpatvoices.ledger.packet.PacketStory.PRODUCT;
import static org.xpatvoices.ledger.packet.PacketStory.approved;
import static org.xpatvoices.ledger.packet.PacketStory.defined;
import static org.xpatvoices.ledger.packet.PacketStory.request;
import static org.xpatvoices.ledger.packet.PacketStory.requested;
import static org.xpatvoices.ledger.packet.PacketStory.sealed;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.packet.ProductDefined;
import org.xpatvoices.contracts.packet.ProductRetired;
import org.xpatvoices.contracts.packet.RequestPacket;
import org.xpatvoices.contracts.refusal.PacketRule;
import org.xpatvoices.ledger.SharedLog;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class RequestPacketTest {
    private final SharedLog log = new SharedLog();

    @BeforeEach
    void handle() {
        log.handledBy(
                new PacketRequests(
                        log.repository(Product.class),
                        log.repository(Packet.class),
                        new Epochs(Duration.ofDays(28))));
    }

    @Test
    void freezesTheTermsOfTheProduct() {
        log.given(PRODUCT.toString(), defined(), approved()).when(request()).appended(requested());
    }

    @Test
    void remembersTheSameRequestOnceOnly() {
        log.given(PRODUCT.toString(), defined(), approved())
                .given(PACKET.toString(), requested())
                .when(request())
                .changedNothing();
    }

    @Test
    void remembersTheSameRequestAfterTheSealingToo() {
        log.given(PACKET.toString(), requested(), sealed()).when(request()).changedNothing();
    }

    @Test
    void refusesAnIdThatHasAnotherRequest() {
        log.given(PRODUCT.toString(), defined(), approved())
                .given(PACKET.toString(), requested())
                .when(new RequestPacket(PACKET, PRODUCT, "ops_another", NOW))
                .refusedBy(PACKET_ID_IS_ALREADY_TAKEN);
    }

    @Test
    void refusesAnUnknownProduct() {
        var outcome = log.when(request());
        outcome.refusedBy(PRODUCT_MUST_EXIST);
        assertThat(outcome.messages()).isEmpty();
    }

    @Test
    void refusesAProductThatOnlyOnePersonHasSeen() {
        log.given(PRODUCT.toString(), defined())
                .when(request())
                .refusedBy(UNAPPROVED_PRODUCT_CANNOT_BE_PACKED);
    }

    @Test
    void refusesARetiredProduct() {
        log.given(PRODUCT.toString(), defined(), new ProductRetired(PRODUCT.toString(), MAKER, NOW))
                .when(request())
                .refusedBy(RETIRED_PRODUCT_CANNOT_BE_PACKED);
    }

    @Test
    void refusesAProductWhoseFilterMayNoLongerBe() {
        refusesFilter(Map.of("birthYear", List.of("32")), FILTER_LABELS_MUST_BE_KNOWN);
        refusesFilter(
                Map.of("atoll", List.of("NORTH"), "locationClass", List.of("INDUSTRIAL")),
                FILTER_MAY_NOT_NAME_AN_ATOLL);
    }

    private void refusesFilter(Map<String, List<String>> filter, PacketRule rule) {
        var before = defined();
        var product =
                new ProductDefined(
                        before.productId(),
                        before.title(),
                        before.schemaId(),
                        before.schemaVersion(),
                        before.period(),
                        before.purposes(),
                        before.recipients(),
                        before.quasiIdentifiers(),
                        before.sensitiveColumns(),
                        before.plainColumns(),
                        before.floors(),
                        before.pricing(),
                        filter,
                        before.definedBy(),
                        before.definedAt());
        var anew = new SharedLog();
        anew.handledBy(
                new PacketRequests(
                        anew.repository(Product.class),
                        anew.repository(Packet.class),
                        new Epochs(Duration.ofDays(28))));
        anew.given(PRODUCT.toString(), product, approved()).when(request()).refusedBy(rule);
    }
}
