package org.xpatvoices.ledger.packet.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xpatvoices.ledger.packet.assemble.Asked.NOW;
import static org.xpatvoices.ledger.packet.assemble.Asked.grant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.ContributorManifest;
import org.xpatvoices.contracts.packet.ContributorUnits;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.contracts.packet.SingledOut;
import org.xpatvoices.ledger.contribution.AdmittedGrant;
import org.xpatvoices.ledger.packet.PacketStory;
import org.xpatvoices.ledger.packet.anonymise.AnonymisationFigures;
import org.xpatvoices.ledger.packet.files.WrittenFile;
import org.xpatvoices.ledger.packet.press.AdmittedRecord;
import org.xpatvoices.ledger.packet.press.PressOutcome;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class DeliveryTest {
    private static final AdmittedGrant OLD =
            grant("con_old", NOW.minus(Duration.ofDays(9)), NOW.plus(Duration.ofDays(9)));
    private static final AdmittedGrant NEW =
            grant("con_new", NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(90)));
    private static final AdmittedGrant SUPPRESSED =
            grant("con_out", NOW, NOW.plus(Duration.ofDays(1)));

    private final Delivery delivery =
            new Delivery(
                    List.of(record(1, OLD), record(2, SUPPRESSED), record(3, OLD, NEW)),
                    new int[] {2, 0, 1});

    @Test
    void creditsDeliveredRowsOnlyInTheOrderOfPayees() {
        // Payees come in the opposite order of workers here.
        assertThat(
                        delivery.contributors(
                                worker -> payee(9 - worker.value().getLeastSignificantBits())))
                .containsExactly(
                        new ContributorUnits(payee(6).toString(), 1),
                        new ContributorUnits(payee(8).toString(), 1));
    }

    @Test
    void addsUpTheRowsOfOnePayee() {
        assertThat(delivery.contributors(_ -> payee(5)))
                .containsExactly(new ContributorUnits(payee(5).toString(), 2));
    }

    @Test
    void restsOnTheGrantsOfDeliveredRowsOnly() {
        assertThat(delivery.members())
                .extracting(Member::grantId)
                .containsExactly("con_old", "con_old", "con_new");
    }

    @Test
    void sealsWithTheCutOffAndTheDayOnWhichTheFirstConsentOfDeliveredRowsEnds() {
        var contributors =
                delivery.contributors(worker -> payee(worker.value().getLeastSignificantBits()));

        var seal =
                delivery.seal(
                        Asked.wages(Map.of()),
                        pressed(),
                        pressed().files(),
                        Contributed.of(contributors),
                        PacketStory.release(2),
                        NOW);

        assertThat(seal.latestConsentGrantedAt())
                .isEqualTo(Asked.wages(Map.of()).cutOffAt())
                .isAfterOrEqualTo(NEW.grantedAt());
        assertThat(seal.consentsEndAt())
                .isEqualTo(OLD.validUntil().truncatedTo(ChronoUnit.DAYS))
                .isBeforeOrEqualTo(OLD.validUntil());
        assertThat(seal.rows()).isEqualTo(2);
        assertThat(seal.suppressedRows()).isEqualTo(1);
        assertThat(seal.contributorCount()).isEqualTo(2);
        assertThat(seal.contributorsSha256()).isEqualTo(ContributorManifest.sha256(contributors));
        assertThat(seal.price()).isEqualTo(new Money(2_500_000, "MVR"));
        assertThat(seal.cutOffPosition()).isEqualTo(4_711);
        assertThat(seal.reached().largestEmployerPercent()).isEqualTo(55);
        assertThat(seal.reached().distanceBasisPoints()).as("nobody asked").isEqualTo(1_234);
    }

    @ParameterizedTest
    @CsvSource({
        "BOTTOM_UP, 1250000, 0, 0",
        "BOTTOM_UP, 1250000, 1, 1250000",
        "BOTTOM_UP, 1250001, 129000, 161250129000",
        "NEGOTIATED_TOTAL, 1000000007, 3, 1000000007"
    })
    void pricesDeliveredRows(PricingMode mode, long amountMicro, long rows, long priceMicro) {
        assertThat(PacketPrice.of(new Pricing(mode, amountMicro, "USD"), rows))
                .isEqualTo(new Money(priceMicro, "USD"));
    }

    @Test
    void refusesAPriceThatNoNumberHolds() {
        var pricing = new Pricing(PricingMode.BOTTOM_UP, Long.MAX_VALUE, "MVR");
        assertThatThrownBy(() -> PacketPrice.of(pricing, 2))
                .isInstanceOf(ArithmeticException.class);
    }

    private static PressOutcome.Pressed pressed() {
        return new PressOutcome.Pressed(
                List.of(new WrittenFile("manifest.json", new byte[] {1}, 0)),
                new byte[0],
                new int[] {2, 0, 1},
                new int[] {0, -1, 0},
                new AnonymisationFigures(3, 2, 1, 1, 2, 11, 3, 4, 55, 1_234, BigDecimal.ZERO),
                List.of(),
                new SingledOut(0, 0));
    }

    private static Considered record(long number, AdmittedGrant... grants) {
        String worker = new WorkerId(new UUID(0, number)).toString();
        return new Considered(
                new AdmittedRecord(worker, "emp_1", List.of("NPL")), List.of(grants), null);
    }

    private static PayeeId payee(long number) {
        return new PayeeId(new UUID(0, number));
    }
}
