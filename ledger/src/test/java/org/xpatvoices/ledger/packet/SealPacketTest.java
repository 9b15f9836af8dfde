package org.xpatvoices.ledger.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.contracts.packet.PricingMode.NEGOTIATED_TOTAL;
import static org.xpatvoices.contracts.refusal.PacketRule.CLASSES_MUST_ADD_UP_TO_THE_CONTRIBUTORS;
import static org.xpatvoices.contracts.refusal.PacketRule.CONSENTS_MUST_COVER_THE_SEALING;
import static org.xpatvoices.contracts.refusal.PacketRule.CONTRIBUTORS_MUST_ADD_UP_TO_THE_ROWS;
import static org.xpatvoices.contracts.refusal.PacketRule.CONTRIBUTORS_MUST_BE_LISTED_ONCE_IN_PAYEE_ORDER;
import static org.xpatvoices.contracts.refusal.PacketRule.CONTRIBUTORS_MUST_MATCH_THEIR_DIGEST;
import static org.xpatvoices.contracts.refusal.PacketRule.CUT_OFF_MUST_BE_A_POSITION;
import static org.xpatvoices.contracts.refusal.PacketRule.PACKET_MUST_EXIST;
import static org.xpatvoices.contracts.refusal.PacketRule.PRICE_MUST_FOLLOW_FROM_THE_PRICING;
import static org.xpatvoices.contracts.refusal.PacketRule.REFUSED_PACKET_CANNOT_CHANGE;
import static org.xpatvoices.contracts.refusal.PacketRule.SEALED_PACKET_CANNOT_CHANGE;
import static org.xpatvoices.contracts.refusal.PacketRule.SEALED_PACKET_MUST_REACH_ITS_FLOORS;
import static org.xpatvoices.ledger.RefusedBy.refusedBy;
import static org.xpatvoices.ledger.packet.EndPacketTest.closed;
import static org.xpatvoices.ledger.packet.EndPacketTest.refused;
import static org.xpatvoices.ledger.packet.PacketStory.NOW;
import static org.xpatvoices.ledger.packet.PacketStory.PACKET;
import static org.xpatvoices.ledger.packet.PacketStory.classesListed;
import static org.xpatvoices.ledger.packet.PacketStory.contributors;
import static org.xpatvoices.ledger.packet.PacketStory.registered;
import static org.xpatvoices.ledger.packet.PacketStory.requested;
import static org.xpatvoices.ledger.packet.PacketStory.seal;
import static org.xpatvoices.ledger.packet.PacketStory.sealed;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.ContributorManifest;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.PacketContributorsListed;
import org.xpatvoices.contracts.packet.PacketRelease;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PrivacyFloors;
import org.xpatvoices.contracts.packet.ReachedFloors;
import org.xpatvoices.contracts.packet.ReleaseClassesListed;
import org.xpatvoices.contracts.packet.SealPacket;
import org.xpatvoices.contracts.refusal.PacketRule;
import org.xpatvoices.ledger.packet.PacketStory.Seal;

import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

class SealPacketTest {
    private final AggregateTestFixture<Packet> packet = new AggregateTestFixture<>(Packet.class);

    @Test
    void listsTheContributorsAndSeals() {
        packet.given(requested())
                .when(seal())
                .expectEvents(
                        new PacketContributorsListed(PACKET.toString(), 0, 1, contributors(20)),
                        classesListed(),
                        registered(),
                        sealed());
    }

    @Test
    void listsContributorsInChunksOfAThousand() {
        var many = new Seal();
        many.contributors = contributors(2_001);
        many.rows = 2_001;
        many.count = 2_001;
        many.digest = ContributorManifest.sha256(many.contributors);
        many.price = new Money(2_001 * 12_500_000L, "MVR");

        List<PacketContributorsListed> chunks = Contributors.chunks(many.command());

        assertThat(chunks).extracting(PacketContributorsListed::chunk).containsExactly(0, 1, 2);
        assertThat(chunks).extracting(PacketContributorsListed::chunks).containsOnly(3);
        assertThat(chunks)
                .extracting(chunk -> chunk.contributors().size())
                .containsExactly(1_000, 1_000, 1);
        assertThat(chunks.stream().flatMap(chunk -> chunk.contributors().stream()))
                .isEqualTo(many.contributors);
    }

    @Test
    void sealsForANegotiatedTotal() {
        var total = new Pricing(NEGOTIATED_TOTAL, 1_000_000_001, "USD");
        var command = changed(seal -> seal.price = new Money(1_000_000_001, "USD"));
        packet.given(requested(total)).when(command).expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesAnUnknownPacket() {
        packet.givenNoPriorActivity()
                .when(seal())
                .expectException(refusedBy(PACKET_MUST_EXIST))
                .expectNoEvents();
    }

    @Test
    void refusesToSealTwice() {
        packet.given(requested(), sealed())
                .when(seal())
                .expectException(refusedBy(SEALED_PACKET_CANNOT_CHANGE))
                .expectNoEvents();
    }

    @Test
    void refusesToSealAClosedPacket() {
        packet.given(requested(), sealed(), closed())
                .when(seal())
                .expectException(refusedBy(SEALED_PACKET_CANNOT_CHANGE));
    }

    @Test
    void refusesToSealARefusedPacket() {
        packet.given(requested(), refused())
                .when(seal())
                .expectException(refusedBy(REFUSED_PACKET_CANNOT_CHANGE))
                .expectNoEvents();
    }

    @Test
    void refusesACutOffBeforeTheLog() {
        expectRefused(changed(seal -> seal.cutOff = 0), CUT_OFF_MUST_BE_A_POSITION);
    }

    @ParameterizedTest
    @CsvSource({"10,3,3,70", "11,2,3,70", "11,3,2,70", "11,3,3,71"})
    void refusesClassesBelowTheFloors(int k, int l, int employers, int percent) {
        expectRefused(
                changed(seal -> seal.reached = new ReachedFloors(k, l, employers, percent)),
                SEALED_PACKET_MUST_REACH_ITS_FLOORS);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"2001", "none"},
            nullValues = "none")
    void refusesClassesFartherFromTheWholeThanAskedAndThoseNeverMeasured(
            @Nullable Integer reached) {
        var asked = new PrivacyFloors(11, 3, 3, 70, 2_000);

        assertThat(new ReachedFloors(11, 3, 3, 70, reached).keeps(asked)).isFalse();
        assertThat(new ReachedFloors(11, 3, 3, 70, 2_000).keeps(asked)).isTrue();
    }

    @Test
    void refusesClassesThatAreNotOfTheContributors() {
        expectRefused(
                changed(seal -> seal.release = PacketStory.release(19)),
                CLASSES_MUST_ADD_UP_TO_THE_CONTRIBUTORS);
    }

    @Test
    void listsClassesInChunksOfAThousand() {
        var many = new Seal();
        var one = PacketStory.release(20).classes().getFirst();
        many.release =
                new PacketRelease(
                        5, 12, "cd".repeat(32), List.of(), 0, 0, Collections.nCopies(1_001, one));
        many.count = 20_020;

        var events = Registration.events(requested(), many.command());

        assertThat(events).hasSize(3);
        assertThat(events.get(1))
                .isEqualTo(new ReleaseClassesListed(PACKET.toString(), 1, 2, List.of(one)));
    }

    @Test
    void refusesFewerContributorsThanOneClass() {
        expectRefused(
                changed(
                        seal -> {
                            seal.contributors = contributors(10);
                            seal.count = 10;
                            seal.rows = 10;
                            seal.digest = ContributorManifest.sha256(seal.contributors);
                            seal.price = new Money(125_000_000, "MVR");
                        }),
                SEALED_PACKET_MUST_REACH_ITS_FLOORS);
    }

    @Test
    void refusesContributorsThatDoNotAddUp() {
        expectRefused(changed(seal -> seal.rows = 21), CONTRIBUTORS_MUST_ADD_UP_TO_THE_ROWS);
        expectRefused(changed(seal -> seal.count = 19), CONTRIBUTORS_MUST_ADD_UP_TO_THE_ROWS);
    }

    @Test
    void refusesContributorsOutOfOrderRepeatedOrEmpty() {
        expectRefused(
                changed(seal -> seal.contributors = seal.contributors.reversed()),
                CONTRIBUTORS_MUST_BE_LISTED_ONCE_IN_PAYEE_ORDER);
        expectRefused(
                changed(seal -> seal.contributors = twice(seal.contributors.getFirst())),
                CONTRIBUTORS_MUST_BE_LISTED_ONCE_IN_PAYEE_ORDER);
        expectRefused(
                changed(seal -> seal.contributors = withFirst(0)),
                CONTRIBUTORS_MUST_BE_LISTED_ONCE_IN_PAYEE_ORDER);
    }

    @Test
    void refusesAnotherDigest() {
        expectRefused(
                changed(seal -> seal.digest = "00".repeat(32)),
                CONTRIBUTORS_MUST_MATCH_THEIR_DIGEST);
    }

    @Test
    void refusesAPriceThatIsNotRowsTimesTariff() {
        expectRefused(
                changed(seal -> seal.price = new Money(249_999_999, "MVR")),
                PRICE_MUST_FOLLOW_FROM_THE_PRICING);
        expectRefused(
                changed(seal -> seal.price = new Money(250_000_000, "USD")),
                PRICE_MUST_FOLLOW_FROM_THE_PRICING);
    }

    @Test
    void refusesConsentsThatDoNotCoverTheSealing() {
        expectRefused(
                changed(seal -> seal.latestGrant = NOW.plusMillis(1)),
                CONSENTS_MUST_COVER_THE_SEALING);
        expectRefused(changed(seal -> seal.consentsEnd = NOW), CONSENTS_MUST_COVER_THE_SEALING);
    }

    private static void expectRefused(SealPacket command, PacketRule rule) {
        new AggregateTestFixture<>(Packet.class)
                .given(requested())
                .when(command)
                .expectException(refusedBy(rule))
                .expectNoEvents();
    }

    private static SealPacket changed(Consumer<Seal> change) {
        var seal = new Seal();
        change.accept(seal);
        return seal.command();
    }

    private static List<ContributorUnits> twice(ContributorUnits one) {
        var list = new java.util.ArrayList<>(contributors(20));
        list.set(1, one);
        return list;
    }

    private static List<ContributorUnits> withFirst(long units) {
        var list = new java.util.ArrayList<>(contributors(20));
        list.set(0, new ContributorUnits(list.getFirst().payeeId(), units));
        return list;
    }
}
