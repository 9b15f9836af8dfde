package org.xpatvoices.payouts.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomTypeSafeMatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.contribution.SealedContent;
import org.xpatvoices.contracts.ids.DestinationId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.RemittanceOfferId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.RemittanceRule;
import org.xpatvoices.contracts.remittance.ChooseRemittanceQuote;
import org.xpatvoices.contracts.remittance.RemittanceComparison;
import org.xpatvoices.contracts.remittance.RemittanceQuote;
import org.xpatvoices.contracts.remittance.RemittanceQuoteChosen;
import org.xpatvoices.contracts.remittance.RemittanceQuotesShown;
import org.xpatvoices.contracts.remittance.Silence;
import org.xpatvoices.contracts.remittance.SilentPartner;
import org.xpatvoices.contracts.shredding.PayeeDetails;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 59 against 56 PHP for a dollar is 600 PHP on 200 dollars, whatever the fee says. */
class RemittanceOfferTest {
    private static final Instant AT = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant UNTIL = AT.plusSeconds(600);
    private static final RemittanceOfferId OFFER = new RemittanceOfferId(new UUID(1, 1));
    private static final PayeeId PAYEE = new PayeeId(new UUID(2, 2));
    private static final RemittanceQuote MOST =
            quote("fair", 2_000_000, 590_000_000_000L, 11_682_000_000L);
    private static final RemittanceQuote FREE = quote("free", 0, 560_000_000_000L, 11_200_000_000L);
    private static final RemittanceQuote DEAR =
            quote("dear", 6_000_001, 570_000_000_000L, 11_058_000_000L);

    private final Keys keys = new Keys();
    private final OfferSeal seal = new OfferSeal(keys);
    private AggregateTestFixture<RemittanceOffer> offer;

    /** Keys that are text, and can be destroyed. */
    private static final class Keys implements PayeeDetails {
        private final Map<String, String> kept = new HashMap<>();

        @Override
        public SealedDetails seal(PayeeId payee, DestinationId destination, String clear) {
            kept.put(destination.toString(), clear);
            return new SealedDetails(new SealedContent("key-1", "sealed"), "f");
        }

        @Override
        public Map<String, String> open(Collection<SealedDestination> sealed) {
            return Map.copyOf(kept);
        }

        @Override
        public List<PayeeId> toForget(LocalDate day) {
            return List.of();
        }
    }

    @BeforeEach
    void setUp() {
        offer = new AggregateTestFixture<>(RemittanceOffer.class);
        offer.registerInjectableResource(seal);
    }

    private static RemittanceQuote quote(String partner, long fee, long rate, long net) {
        return new RemittanceQuote(
                partner, partner, "MMA-1", "q-1", "", fee, rate, net, 0L, 3_600L, UNTIL);
    }

    private RemittanceQuotesShown shown() {
        var comparison =
                new RemittanceComparison(
                        "USD",
                        "PHP",
                        200_000_000,
                        590_000_000_000L,
                        AT,
                        300,
                        List.of(MOST, FREE, DEAR),
                        List.of(new SilentPartner("down", "Down", Silence.UNREACHABLE)));
        return new RemittanceQuotesShown(
                OFFER.toString(), PAYEE.toString(), seal.seal(PAYEE, OFFER, comparison), 3, 1, AT);
    }

    private static ChooseRemittanceQuote choose(RemittanceQuote quote) {
        return choose(PAYEE, quote.partner(), "q-1", quote.netMicro(), "PHP", AT);
    }

    private static ChooseRemittanceQuote choose(
            PayeeId payee, String partner, String quote, long micro, String currency, Instant at) {
        return new ChooseRemittanceQuote(
                OFFER, payee, partner, quote, new Money(micro, currency), at);
    }

    private static RemittanceQuoteChosen chosen(int rank) {
        return new RemittanceQuoteChosen(OFFER.toString(), PAYEE.toString(), rank, AT);
    }

    @Test
    void keepsWhatWasChosenEvenIfItBringsLess() {
        offer.given(shown()).when(choose(FREE)).expectEvents(chosen(2));
    }

    @Test
    void takesAnotherChoiceButNotTheSameTwice() {
        offer.given(shown(), chosen(2)).when(choose(MOST)).expectEvents(chosen(1));
        setUp();
        offer.given(shown(), chosen(1)).when(choose(MOST)).expectNoEvents();
    }

    @Test
    void refusesWhatWasNotOffered() {
        long net = MOST.netMicro();
        refused(
                choose(new PayeeId(new UUID(2, 3)), "fair", "q-1", net, "PHP", AT),
                RemittanceRule.REMITTANCE_OFFER_MUST_BE_YOURS);
        refused(
                choose(PAYEE, "down", "q-1", net, "PHP", AT),
                RemittanceRule.CHOSEN_QUOTE_MUST_BE_AMONG_THOSE_SHOWN);
        refused(
                choose(PAYEE, "fair", "q-2", net, "PHP", AT),
                RemittanceRule.CHOSEN_QUOTE_MUST_BE_AMONG_THOSE_SHOWN);
        refused(
                choose(PAYEE, "fair", "q-1", net + 10_000, "PHP", AT),
                RemittanceRule.CHOSEN_QUOTE_MUST_BE_THE_ONE_YOU_READ);
        refused(
                choose(PAYEE, "fair", "q-1", net, "MVR", AT),
                RemittanceRule.CHOSEN_QUOTE_MUST_BE_THE_ONE_YOU_READ);
        refused(
                choose(PAYEE, "fair", "q-1", net, "PHP", UNTIL),
                RemittanceRule.CHOSEN_QUOTE_MUST_STILL_HOLD);
    }

    @Test
    void refusesAFeeAboveTheCapByASingleMicroUnit() {
        refused(choose(DEAR), RemittanceRule.CHOSEN_FEE_MUST_STAY_BELOW_THE_CAP);
    }

    @Test
    void refusesWhatWasNeverShown() {
        refusal(offer.givenNoPriorActivity().when(choose(MOST)));
    }

    @Test
    void nobodyChoosesFromWhatNobodyCanReadAnyMore() {
        var before = shown();
        keys.kept.clear();

        refusal(offer.given(before).when(choose(MOST)));
    }

    private static void refusal(
            org.axonframework.test.aggregate.ResultValidator<RemittanceOffer> result) {
        result.expectNoEvents().expectException(is(RemittanceRule.REMITTANCE_OFFER_MUST_BE_YOURS));
    }

    private void refused(ChooseRemittanceQuote command, RemittanceRule rule) {
        setUp();
        offer.given(shown()).when(command).expectNoEvents().expectException(is(rule));
    }

    private static CustomTypeSafeMatcher<Refused> is(RemittanceRule rule) {
        return new CustomTypeSafeMatcher<>(rule.name()) {
            @Override
            protected boolean matchesSafely(Refused refused) {
                return refused.rule() == rule;
            }
        };
    }

    /** What is sealed is kept for good: text of today is read for ever. */
    @Test
    void readsWhatWasSealedEarlier() {
        var kept = shown();

        assertThat(seal.open(OFFER.toString(), kept.offer())).isPresent();
        keys.kept.replaceAll(
                (_, _) ->
                        """
                        {"currency":"USD","receivedCurrency":"PHP","grossMicro":200000000,
                         "midRateE10":null,"midRateAt":null,"feeCapBasisPoints":300,
                         "quotes":[{"partner":"fair","name":"Fair","licence":"MMA-1",
                          "quoteId":"q-1","delivery":"","feeMicro":2000000,
                          "rateE10":590000000000,"netMicro":11682000000,"hiddenMicro":null,
                          "etaSeconds":null,"expiresAt":"2026-11-02T08:10:00Z"}],
                         "silent":[{"partner":"down","name":"Down","cause":"TOO_SLOW"}]}
                        """);

        var read = seal.open(OFFER.toString(), kept.offer()).orElseThrow();

        assertThat(read.quotes().getFirst().netMicro()).isEqualTo(11_682_000_000L);
        assertThat(read.quotes().getFirst().expiresAt()).isEqualTo(UNTIL);
        assertThat(read.silent().getFirst().cause()).isEqualTo(Silence.TOO_SLOW);
    }
}
