package org.xpatvoices.payouts.remittance;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.RemittanceOfferId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.remittance.RemittanceComparison;
import org.xpatvoices.contracts.remittance.RemittanceQuote;
import org.xpatvoices.contracts.remittance.Silence;
import org.xpatvoices.contracts.remittance.SilentPartner;
import org.xpatvoices.payouts.remittance.MidRates.MidRate;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Asks all partners at once. Whoever is slow, down or not to be believed is named and holds up
 * nobody else beyond the time that everybody has.
 */
@Component
class Partners {
    /** What arrives counts; of equals, what comes sooner, and who says when before who does not. */
    private static final Comparator<RemittanceQuote> RANK =
            Comparator.comparingLong(RemittanceQuote::netMicro)
                    .reversed()
                    .thenComparingLong(
                            quote ->
                                    quote.etaSeconds() == null
                                            ? Long.MAX_VALUE
                                            : quote.etaSeconds())
                    .thenComparing(RemittanceQuote::partner)
                    .thenComparing(RemittanceQuote::quoteId);

    private final RemittanceSettings settings;
    private final PartnerClient client;
    private final MidRates midRates;

    Partners(RemittanceSettings settings, PartnerClient client, MidRates midRates) {
        this.settings = settings;
        this.client = client;
        this.midRates = midRates;
    }

    /**
     * What everybody says of this amount, ranked; it never fails for what a partner does.
     *
     * @param at the quotes must hold beyond this
     */
    RemittanceComparison compare(
            RemittanceOfferId offer, Money gross, String receivedCurrency, Instant at)
            throws InterruptedException {
        var codes = settings.partners().keySet().stream().sorted().toList();
        List<Asked> asked =
                codes.stream()
                        .map(code -> new Asked(idOf(offer, code), gross, receivedCurrency, at))
                        .toList();
        var questions =
                IntStream.range(0, codes.size())
                        .<Callable<JsonNode>>mapToObj(
                                i -> () -> client.quotation(partner(codes.get(i)), asked.get(i)))
                        .collect(Collectors.toCollection(ArrayList::new));
        questions.add(() -> midRates.ask(gross.currency(), receivedCurrency));
        var answers = AtOnce.ask(questions, settings.answerTimeout());
        var mid = midOf(answers.getLast(), gross.currency(), receivedCurrency, at);
        List<RemittanceQuote> quotes = new ArrayList<>();
        List<SilentPartner> silent = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            try {
                quotes.addAll(
                        new Quotation(code, settings, asked.get(i), mid)
                                .read(AtOnce.heard(answers.get(i))));
            } catch (NotBelieved e) {
                silent.add(new SilentPartner(code, partner(code).name(), e.silence()));
            } catch (ArithmeticException e) {
                silent.add(
                        new SilentPartner(code, partner(code).name(), Silence.IMPOSSIBLE_AMOUNT));
            }
        }
        quotes.sort(RANK);
        return new RemittanceComparison(
                gross.currency(),
                receivedCurrency,
                gross.amountMicro(),
                mid == null ? null : mid.rate().e10(),
                mid == null ? null : mid.at(),
                settings.feeCapBasisPoints(),
                quotes,
                silent);
    }

    private @Nullable MidRate midOf(Future<JsonNode> answer, String from, String to, Instant at) {
        return answer.state() == Future.State.SUCCESS
                ? midRates.read(answer.resultNow(), from, to, at)
                : null;
    }

    private RemittanceSettings.Partner partner(String code) {
        var partner = settings.partners().get(code);
        if (partner == null) {
            throw new IllegalStateException("no partner " + code);
        }
        return partner;
    }

    /** The same when it is asked again, and no word of the offer. */
    private static UUID idOf(RemittanceOfferId offer, String code) {
        return UUID.nameUUIDFromBytes((offer + "/" + code).getBytes(StandardCharsets.UTF_8));
    }
}
