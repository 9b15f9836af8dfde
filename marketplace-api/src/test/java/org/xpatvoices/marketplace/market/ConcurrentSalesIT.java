package org.xpatvoices.marketplace.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.xpatvoices.contracts.ids.PacketId;
import org.xpatvoices.marketplace.Http;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

class ConcurrentSalesIT extends MarketTest {
    @Test
    void neverOverdrawsAnAccount() throws Exception {
        PacketId packet = stage.packet();
        String buyer = stage.buyer(5);
        List<String> quotes =
                IntStream.range(0, 32).mapToObj(_ -> stage.quote(buyer, packet)).toList();
        long before = stage.events();

        List<Http.Answer> answers =
                together(
                        quotes.stream()
                                .<Callable<Http.Answer>>map(quote -> () -> stage.buy(buyer, quote))
                                .toList());

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(5);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .extracting(Http.Answer::problem)
                .containsOnly("funds-must-cover-the-price");
        assertThat(stage.events()).isEqualTo(before + 5 * 3);
        await().untilAsserted(
                        () ->
                                assertThat(stage.as(buyer).get("/v1/licences").json().path("items"))
                                        .hasSize(5));
    }

    @Test
    void sellsAQuoteOnceUnderManyKeys() throws Exception {
        String buyer = stage.buyer(32);
        String quote = stage.quote(buyer, stage.packet());
        long before = stage.events();

        List<Http.Answer> answers =
                together(
                        IntStream.range(0, 32)
                                .<Callable<Http.Answer>>mapToObj(_ -> () -> stage.buy(buyer, quote))
                                .toList());

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .extracting(Http.Answer::problem)
                .containsOnly("quote-is-already-used");
        assertThat(stage.events()).isEqualTo(before + 3);
    }

    @Test
    void sellsOnceUnderOneKey() throws Exception {
        String buyer = stage.buyer(32);
        String quote = stage.quote(buyer, stage.packet());
        Http client = stage.as(buyer).newKey();
        long before = stage.events();

        List<Http.Answer> answers =
                together(
                        IntStream.range(0, 16)
                                .<Callable<Http.Answer>>mapToObj(
                                        _ ->
                                                () ->
                                                        client.post(
                                                                "/v1/licences",
                                                                MarketStage.quoteJson(quote)))
                                .toList());

        assertThat(answers).extracting(Http.Answer::status).containsOnly(201, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .extracting(Http.Answer::text)
                .containsOnly(
                        answers.stream()
                                .filter(answer -> answer.status() == 201)
                                .findFirst()
                                .orElseThrow()
                                .text());
        assertThat(stage.events()).isEqualTo(before + 3);
    }

    private static List<Http.Answer> together(List<Callable<Http.Answer>> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(32)) {
            List<Future<Http.Answer>> answers = threads.invokeAll(calls);
            var done = new java.util.ArrayList<Http.Answer>();
            for (Future<Http.Answer> answer : answers) {
                done.add(answer.get());
            }
            return done;
        }
    }
}
