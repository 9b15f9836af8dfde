package org.xpatvoices.marketplace.web.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xpatvoices.marketplace.security.PartyKind.WORKER;

import org.xpatvoices.marketplace.Http;
import org.xpatvoices.marketplace.security.PageVisitor;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** A worker compares what the partners of the sandbox bring home, while these lie in turn. */
final class RemittanceTour {
    private static final String OFFERS = "/v1/worker/remittance-offers";
    private static final Map<String, String> HABITS =
            new TreeMap<>(
                    Map.of(
                            "FAILS", "FAILED",
                            "GARBLES", "UNREADABLE",
                            "REFUSES", "NOT_SERVED",
                            "LIES", "DOES_NOT_ADD_UP",
                            "OTHER_CURRENCY", "OTHER_CURRENCY",
                            "OTHER_AMOUNT", "OTHER_AMOUNT",
                            "NEGATIVE_FEE", "IMPOSSIBLE_AMOUNT",
                            "STALE", "EXPIRED",
                            "TWICE", "CONTRADICTS_ITSELF",
                            "BAITS", "FAR_FROM_MARKET"));

    private final Http http;
    private final Http operator;
    private final Http worker;
    private final Http stranger;
    private final String workerId;

    RemittanceTour(Http http, Http operator, String workerId, String strangerId) {
        this.http = http;
        this.operator = operator;
        this.workerId = workerId;
        this.worker = http.as(WORKER, workerId);
        this.stranger = http.as(WORKER, strangerId);
    }

    void walk() {
        refusals();
        choose();
        lies();
        counted();
        slow();
        page();
    }

    private Http.Answer ask(long micro, String currency, String received) {
        String body =
                "{\"gross\":{\"amountMicro\":%d,\"currency\":\"%s\"},\"receivedCurrency\":\"%s\"}"
                        .formatted(micro, currency, received);
        return worker.newKey().post(OFFERS, body);
    }

    private JsonNode offer(long micro) {
        var answer = ask(micro, "MVR", "PHP");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private void refusals() {
        for (long micro : new long[] {0, -10_000, 5_000, 100_000_010_000L}) {
            var answer = ask(micro, "MVR", "PHP");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.problem()).isEqualTo("remitted-amount-must-be-sendable");
        }
        assertThat(ask(1_000_000, "EUR", "PHP").problem())
                .isEqualTo("remitted-amount-must-be-sendable");
        for (String received : List.of("EUR", "MVR", "XXX")) {
            assertThat(ask(1_000_000, "MVR", received).problem())
                    .isEqualTo("received-currency-must-be-served");
        }
        assertThat(worker.get(OFFERS + "/rem_" + "0".repeat(32)).problem())
                .isEqualTo("remittance-offer-must-be-yours");
    }

    private static String choice(JsonNode quote, long more) {
        return "{\"partner\":\"%s\",\"quoteId\":\"%s\",\"received\":{\"amountMicro\":%d,\"currency\":\"PHP\"}}"
                .formatted(
                        quote.path("partner").asString(),
                        quote.path("quoteId").asString(),
                        quote.path("net").path("amountMicro").asLong() + more);
    }

    /** 1,000 MVR: the fee of 15 is worth more than the rate of whoever takes none. */
    private void choose() {
        var offer = offer(1_000_000_000);

        assertThat(offer.path("sends").asBoolean(true)).isFalse();
        assertThat(partners(offer)).containsExactly("coral", "reef", "lagoon");
        assertThat(offer.path("standingRank").asInt()).isEqualTo(1);
        assertThat(offer.path("quotes").get(2).path("fee").path("amountMicro").asLong()).isZero();
        assertThat(offer.path("quotes").get(2).path("hidden").path("amountMicro").asLong())
                .as("4.2 per cent of 3,800.25")
                .isBetween(159_000_000L, 160_000_000L);
        String path = OFFERS + "/" + offer.path("offerId").asString() + "/choice";
        var last = offer.path("quotes").get(2);
        assertThat(worker.post(path, choice(last, 10_000)).problem())
                .isEqualTo("chosen-quote-must-be-the-one-you-read");
        assertThat(stranger.post(path, choice(last, 0)).problem())
                .isEqualTo("remittance-offer-must-be-yours");
        assertThat(worker.post(path, choice(last, 0).replace("lagoon", "other")).problem())
                .isEqualTo("chosen-quote-must-be-among-those-shown");
        var chosen = worker.post(path, choice(last, 0)).json();
        assertThat(chosen.path("standingRank").asInt()).isEqualTo(3);
        assertThat(chosen.path("chosenByWorker").asBoolean()).isTrue();
        assertThat(worker.get(OFFERS).json().path("items").get(0)).isEqualTo(chosen);
    }

    private void lies() {
        HABITS.forEach(
                (habit, cause) -> {
                    misbehave("\"coral\":\"" + habit + "\",\"reef\":\"LATER\"");
                    var offer = offer(1_000_000_000);
                    assertThat(partners(offer)).as(habit).containsExactly("reef", "lagoon");
                    assertThat(offer.path("silent").get(0).path("cause").asString())
                            .isEqualTo(cause);
                });
    }

    private void counted() {
        var partners = operator.get("/v1/ops/remittance-partners").json().path("items");

        assertThat(partners.size()).isEqualTo(3);
        var coral = partners.get(0);
        assertThat(coral.path("partner").asString()).isEqualTo("coral");
        assertThat(coral.path("believed").asInt()).isEqualTo(1);
        HABITS.values()
                .forEach(
                        cause ->
                                assertThat(coral.path("silences").path(cause).asInt())
                                        .as(cause)
                                        .isEqualTo(1));
        assertThat(partners.get(1).path("silences").isEmpty()).isTrue();
    }

    private void slow() {
        misbehave("\"coral\":\"SLOW\",\"reef\":\"SLOW\"");
        var offer = offer(1_000_000_000);

        assertThat(partners(offer)).containsExactly("lagoon");
        assertThat(offer.path("silent").get(0).path("cause").asString()).isEqualTo("TOO_SLOW");
        misbehave("\"lagoon\":\"FAILS\",\"reef\":\"FAILS\"");
        var small = offer(100_000_000);
        assertThat(small.path("advice").asString()).as("15 of 100").isEqualTo("WAIT");
        assertThat(small.path("standingRank").isNull()).isTrue();
        String path = OFFERS + "/" + small.path("offerId").asString() + "/choice";
        assertThat(worker.post(path, choice(small.path("quotes").get(0), 0)).problem())
                .isEqualTo("chosen-fee-must-stay-below-the-cap");
        misbehave("\"coral\":\"FAILS\",\"lagoon\":\"FAILS\",\"reef\":\"FAILS\"");
        assertThat(offer(100_000_000).path("advice").asString()).isEqualTo("ASK_AGAIN");
        misbehave("");
    }

    private void page() {
        var visitor = new PageVisitor(http);
        visitor.get("/worker/login");
        visitor.post("/worker/login", http.signIn(workerId));
        assertThat(visitor.get("/worker/remittance").text()).contains("sends nothing");
        var sent = visitor.post("/worker/remittance", "amount=1000&currency=MVR&received=PHP");
        assertThat(sent.status()).isEqualTo(302);
        String shown = visitor.get("/worker/remittance").text();
        assertThat(shown).contains("Coral Remit", "Most first", "Hidden in the rate: ", "Choose");
        assertThat(shown.indexOf("Coral Remit")).isLessThan(shown.indexOf("Lagoon Transfer"));
        assertThat(
                        visitor.post("/worker/remittance", "amount=x&currency=MVR&received=PHP")
                                .status())
                .isEqualTo(422);
        assertThat(
                        visitor.post("/worker/remittance", "amount=1&currency=ZZZ&received=PHP")
                                .status())
                .isEqualTo(422);
    }

    private void misbehave(String habits) {
        var answer = http.post("/sandbox/remittance/faults", "{\"habits\":{" + habits + "}}");
        assertThat(answer.status()).isEqualTo(204);
    }

    private static List<String> partners(JsonNode offer) {
        return StreamSupport.stream(offer.path("quotes").spliterator(), false)
                .map(quote -> quote.path("partner").asString())
                .toList();
    }
}
