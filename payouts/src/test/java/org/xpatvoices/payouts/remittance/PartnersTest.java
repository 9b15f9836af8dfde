package org.xpatvoices.payouts.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.contracts.ids.RemittanceOfferId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.remittance.RemittanceComparison;
import org.xpatvoices.contracts.remittance.RemittanceQuote;
import org.xpatvoices.contracts.remittance.Silence;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Partners over real HTTP: what adds up is ranked, what does not is named, nobody waits. */
class PartnersTest {
    private static final Instant AT = Instant.parse("2026-11-02T08:00:00Z");
    private static final Money GROSS = new Money(200_000_000, "MVR");
    private static final RemittanceOfferId OFFER = new RemittanceOfferId(new UUID(1, 1));
    private static final String MID =
            "{\"from\":\"MVR\",\"to\":\"PHP\",\"rate\":\"3.8\",\"at\":\"2026-11-02T07:00:00Z\"}";

    /** 200 less 2, at 3.75: 742.50 arrive. */
    private static final String GOOD =
            """
            {"quotationReference":"r1","quotationStatus":"completed","requestAmount":"200.00",
             "requestCurrency":"MVR","quotes":[{"quoteId":"q-1","sendingAmount":"200.00",
             "sendingCurrency":"MVR","receivingAmount":"742.50","receivingCurrency":"PHP",
             "fxRate":"3.7500000000","deliveryMethod":"directtoaccount",
             "fees":[{"feeType":"transfer","feeAmount":"2.00","feeCurrency":"MVR"}],
             "quoteExpiryTime":"2026-11-02T08:10:00Z",
             "customData":[{"key":"deliverySeconds","value":"3600"}]}]}
            """;

    private final Map<String, RemittanceSettings.Partner> partners = new TreeMap<>();
    private ScriptedPartner first;
    private ScriptedPartner second;
    private ScriptedPartner market;

    @BeforeEach
    void start() throws IOException {
        first = new ScriptedPartner();
        second = new ScriptedPartner();
        market = new ScriptedPartner();
        partners.put("first", partner(first.url()));
        partners.put("second", partner(second.url()));
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
        market.close();
    }

    private static RemittanceSettings.Partner partner(URI url) {
        return new RemittanceSettings.Partner(url, "Partner", "MMA-1", "xpat-voices", "key");
    }

    /** Nobody is called silent because the machine is busy. */
    private static final Duration PATIENT = Duration.ofSeconds(30);

    private static final Duration SHORT = Duration.ofSeconds(3);

    private RemittanceComparison compare() throws InterruptedException {
        return compare(PATIENT);
    }

    private RemittanceComparison compare(Duration patience) throws InterruptedException {
        var settings =
                new RemittanceSettings(
                        partners,
                        market.url(),
                        Duration.ofDays(7),
                        List.of("PHP"),
                        300,
                        200,
                        2500,
                        20,
                        Duration.ofMinutes(30),
                        patience,
                        patience);
        var client = new PartnerClient(settings);
        return new Partners(settings, client, new MidRates(settings, client))
                .compare(OFFER, GROSS, "PHP", AT);
    }

    @Test
    void ranksByWhatArrivesAndTellsWhatTheRateHides() throws InterruptedException {
        first.then(200, GOOD);
        second.then(
                200,
                GOOD.replace("\"2.00\"", "\"0.00\"")
                        .replace("3.7500000000", "3.7")
                        .replace("742.50", "740.00"));
        market.then(200, MID);

        var shown = compare();

        assertThat(shown.quotes())
                .extracting(RemittanceQuote::partner)
                .as("the fee is larger where more arrives")
                .containsExactly("first", "second");
        assertThat(shown.quotes())
                .extracting(RemittanceQuote::netMicro)
                .containsExactly(742_500_000L, 740_000_000L);
        assertThat(shown.quotes())
                .extracting(RemittanceQuote::hiddenMicro)
                .as("752.40 and 760.00 would arrive at the market's middle")
                .containsExactly(9_900_000L, 20_000_000L);
        assertThat(shown.midRateE10()).isEqualTo(38_000_000_000L);
        assertThat(shown.silent()).isEmpty();
        assertThat(shown.defaultRank()).isEqualTo(1);
    }

    @Test
    void tellsAPartnerNothingOfWhoAsks() throws InterruptedException {
        first.then(200, GOOD);

        compare();

        assertThat(first.heard()).hasSize(1);
        assertThat(first.heard().getFirst())
                .startsWith("POST /quotations ")
                .contains("\"requestAmount\":\"200.00\"", "\"receivingCountry\":\"PH\"")
                .doesNotContain(OFFER.toString(), "rem_", "pye_", "wrk_");
    }

    @Test
    void waitsForAQuotationThatNeedsAMoment() throws InterruptedException {
        first.then(202, "{\"status\":\"pending\",\"objectReference\":\"r-9\"}")
                .then(200, "{\"quotationStatus\":\"pending\",\"quotationReference\":\"r-9\"}")
                .then(200, GOOD);

        assertThat(compare().quotes()).hasSize(1);
        assertThat(first.heard().getLast()).startsWith("GET /quotations/r-9 ");
    }

    @Test
    void saysNothingOfHiddenCostsWithoutAFreshMiddle() throws InterruptedException {
        first.then(200, GOOD);
        market.then(200, MID.replace("2026-11-02", "2026-10-02"));

        var shown = compare();

        assertThat(shown.midRateE10()).isNull();
        assertThat(shown.quotes().getFirst().hiddenMicro()).isNull();
    }

    @Test
    void aPartnerThatRoundsUpIsTakenAtWhatIsSure() throws InterruptedException {
        String odd = GOOD.replace("3.7500000000", "3.7500252525");
        first.then(200, odd.replace("742.50", "742.51"));
        second.then(200, GOOD.replace("742.50", "742.51"));

        var shown = compare();

        assertThat(shown.quotes())
                .extracting(RemittanceQuote::netMicro)
                .containsExactly(742_500_000L);
        assertThat(shown.silent())
                .extracting(one -> one.partner() + " " + one.cause())
                .as("there is nothing to round up")
                .containsExactly("second DOES_NOT_ADD_UP");
    }

    /** One fault each; whoever is beside them is heard all the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"742.50\" | \"743.50\" | DOES_NOT_ADD_UP",
                "\"742.50\" | \"742.49\" | DOES_NOT_ADD_UP",
                "\"742.50\" | \"-742.50\" | IMPOSSIBLE_AMOUNT",
                "\"742.50\" | \"7.4e2\" | UNREADABLE",
                "\"742.50\" | null | UNREADABLE",
                "\"sendingAmount\":\"200.00\" | \"sendingAmount\":\"20.00\" | OTHER_AMOUNT",
                "\"receivingCurrency\":\"PHP\" | \"receivingCurrency\":\"INR\" | OTHER_CURRENCY",
                "\"sendingCurrency\":\"MVR\" | \"sendingCurrency\":\"USD\" | OTHER_CURRENCY",
                "\"feeCurrency\":\"MVR\" | \"feeCurrency\":\"PHP\" | OTHER_CURRENCY",
                "\"2.00\" | \"-2.00\" | IMPOSSIBLE_AMOUNT",
                "\"2.00\" | \"200.00\" | IMPOSSIBLE_AMOUNT",
                "\"2.00\" | \"999999999999.00\" | IMPOSSIBLE_AMOUNT",
                "3.7500000000 | -3.75 | IMPOSSIBLE_AMOUNT",
                "3.7500000000 | 0 | IMPOSSIBLE_AMOUNT",
                "3.7500000000 | 99999999.5 | DOES_NOT_ADD_UP",
                "3.7500000000 | one | UNREADABLE",
                "\"q-1\" | \"q 1<b>\" | UNREADABLE",
                "08:10:00Z | 08:00:00Z | EXPIRED",
                "08:10:00Z | noon | UNREADABLE",
                "\"quotes\": | \"offers\": | NOT_SERVED",
                "\"quotationStatus\":\"completed\" | \"quotationStatus\":\"pending\","
                        + "\"quotationReference\":\"../../x\" | UNREADABLE",
                "}]}]} | }]}]}{\"quotes\":[]} | UNREADABLE",
                "}]}]} | }]} | UNREADABLE"
            })
    void namesWhoeverCannotBeBelieved(String right, String wrong, Silence cause)
            throws InterruptedException {
        first.then(200, GOOD.replace(right, wrong));
        second.then(200, GOOD);

        var shown = compare();

        assertThat(shown.quotes()).extracting(RemittanceQuote::partner).containsExactly("second");
        assertThat(shown.silent())
                .extracting(one -> one.partner() + " " + one.cause())
                .containsExactly("first " + cause);
    }

    @ParameterizedTest
    @CsvSource({
        "404, NOT_SERVED",
        "422, NOT_SERVED",
        "401, FAILED",
        "500, FAILED",
        "503, FAILED",
        "302, FAILED",
        "0, TOO_SLOW",
        "1, TOO_SLOW"
    })
    void namesWhoeverDoesNotAnswerAndWaitsForNobody(int status, Silence cause)
            throws InterruptedException {
        first.then(status, "");
        second.then(200, GOOD);
        var shown = compare(cause == Silence.TOO_SLOW ? SHORT : PATIENT);

        assertThat(shown.quotes()).extracting(RemittanceQuote::partner).containsExactly("second");
        assertThat(shown.silent())
                .extracting(one -> one.partner() + " " + one.cause())
                .containsExactly("first " + cause);
    }

    @Test
    void namesWhoeverCannotBeReached() throws InterruptedException {
        first.close();
        second.close();

        var shown = compare();

        assertThat(shown.quotes()).isEmpty();
        assertThat(shown.silent())
                .extracting(one -> one.cause())
                .containsExactly(Silence.UNREACHABLE, Silence.UNREACHABLE);
        assertThat(shown.defaultRank()).isZero();
    }

    @Test
    void neitherBaitNorTwoWordsUnderOneNameAreTaken() throws InterruptedException {
        market.then(200, MID);
        first.then(200, GOOD.replace("3.7500000000", "4.0").replace("742.50", "792.00"));
        String quote = GOOD.substring(GOOD.indexOf("[{") + 1, GOOD.lastIndexOf("]}"));
        String other = quote.replace("3600", "7200");
        second.then(200, GOOD.replace(quote, quote + "," + other));

        var shown = compare();

        assertThat(shown.quotes()).isEmpty();
        assertThat(shown.silent())
                .extracting(one -> one.partner() + " " + one.cause())
                .containsExactly("first FAR_FROM_MARKET", "second CONTRADICTS_ITSELF");
    }

    @Test
    void aFeeAboveTheCapIsNoDefaultEvenIfItBringsMost() throws InterruptedException {
        first.then(
                200,
                GOOD.replace("\"2.00\"", "\"6.01\"")
                        .replace("3.7500000000", "3.8")
                        .replace("742.50", "737.16"));
        second.then(
                200,
                GOOD.replace("\"2.00\"", "\"6.00\"")
                        .replace("3.7500000000", "3.7")
                        .replace("742.50", "717.80"));

        var shown = compare();

        assertThat(shown.quotes())
                .extracting(RemittanceQuote::partner)
                .containsExactly("first", "second");
        assertThat(shown.defaultRank()).as("three per cent of 200 are 6.00").isEqualTo(2);
    }
}
