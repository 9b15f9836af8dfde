package org.xpatvoices.payouts.remittance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.RemittanceOfferId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.RemittanceRule;
import org.xpatvoices.contracts.remittance.AskRemittanceQuotes;
import org.xpatvoices.contracts.remittance.RemittanceComparison;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Who may ask the partners, about what, and how often. */
class AskPartnersTest {
    private static final Instant AT = Instant.parse("2026-11-02T08:00:00Z");
    private static final Map<String, RemittanceSettings.Partner> ONE =
            Map.of(
                    "one",
                    new RemittanceSettings.Partner(
                            URI.create("http://localhost:1"), "One", "MMA-1", "xv", null));

    private int askedToday;

    private static RemittanceSettings settings(Map<String, RemittanceSettings.Partner> partners) {
        return new RemittanceSettings(
                partners,
                null,
                Duration.ofDays(7),
                List.of("PHP"),
                300,
                200,
                2500,
                20,
                Duration.ofMinutes(30),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
    }

    private AskPartners desk(RemittanceSettings settings, Partners partners) {
        var register =
                new RemittanceRegister(null, null, settings) {
                    @Override
                    int shownSince(PayeeId payee, Instant since) {
                        assertThat(since).isEqualTo(AT.minus(Duration.ofHours(24)));
                        return askedToday;
                    }
                };
        return new AskPartners(settings, partners, null, null, register, null);
    }

    private static AskRemittanceQuotes ask(long micro, String currency, String received) {
        return new AskRemittanceQuotes(
                new RemittanceOfferId(new UUID(1, 1)),
                new PayeeId(new UUID(2, 2)),
                new Money(micro, currency),
                received,
                AT);
    }

    private static void refused(
            AskPartners desk, AskRemittanceQuotes command, RemittanceRule rule) {
        var refused = catchThrowableOfType(Refused.class, () -> desk.decide(command));

        assertThat(refused).isNotNull();
        assertThat(refused.rule()).isEqualTo(rule);
    }

    @Test
    void refusesWhereNobodyCanBeAsked() {
        refused(
                desk(settings(Map.of()), null),
                ask(1_000_000, "MVR", "PHP"),
                RemittanceRule.REMITTANCE_MUST_HAVE_PARTNERS);
    }

    @ParameterizedTest
    @CsvSource({"0, MVR", "-10000, MVR", "9999, MVR", "100000010000, MVR", "1000000, PHP"})
    void refusesWhatNobodyCouldHandIn(long micro, String currency) {
        refused(
                desk(settings(ONE), null),
                ask(micro, currency, "PHP"),
                RemittanceRule.REMITTED_AMOUNT_MUST_BE_SENDABLE);
    }

    @ParameterizedTest
    @CsvSource({"USD, USD", "USD, EUR", "MVR, INR"})
    void refusesACurrencyThatPartnersAreNotAskedAbout(String currency, String received) {
        refused(
                desk(settings(ONE), null),
                ask(1_000_000, currency, received),
                RemittanceRule.RECEIVED_CURRENCY_MUST_BE_SERVED);
    }

    @Test
    void refusesTheTwentyFirstComparisonOfADay() {
        askedToday = 20;

        refused(
                desk(settings(ONE), null),
                ask(1_000_000, "MVR", "PHP"),
                RemittanceRule.COMPARISONS_MUST_BE_FEW_A_DAY);
    }

    /** One who asks twice at once has the partners asked once; another worker is not held up. */
    @Test
    void refusesASecondComparisonWhileTheFirstIsBeingAnswered() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var settings = settings(ONE);
        var client = new PartnerClient(settings);
        var partners =
                new Partners(settings, client, new MidRates(settings, client)) {
                    @Override
                    RemittanceComparison compare(
                            RemittanceOfferId offer, Money gross, String received, Instant at)
                            throws InterruptedException {
                        begun.countDown();
                        end.await();
                        throw new InterruptedException("told to stop");
                    }
                };
        var desk = desk(settings, partners);
        var command = ask(1_000_000, "MVR", "PHP");
        var first = Thread.startVirtualThread(() -> assertThatThrownBy(() -> desk.decide(command)));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        refused(desk, command, RemittanceRule.COMPARISON_MUST_END_BEFORE_THE_NEXT);

        end.countDown();
        assertThat(first.join(Duration.ofSeconds(10))).isTrue();
        askedToday = 20;
        refused(desk, command, RemittanceRule.COMPARISONS_MUST_BE_FEW_A_DAY);
    }

    @Test
    void nobodyIsAskedWithoutALicence() {
        assertThat(
                        catchThrowableOfType(
                                IllegalArgumentException.class,
                                () ->
                                        new RemittanceSettings.Partner(
                                                URI.create("http://localhost:1"),
                                                "One",
                                                " ",
                                                "xv",
                                                null)))
                .hasMessageContaining("licence");
    }
}
