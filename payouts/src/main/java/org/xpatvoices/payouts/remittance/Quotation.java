package org.xpatvoices.payouts.remittance;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.remittance.RemittanceQuote;
import org.xpatvoices.contracts.remittance.Silence;
import org.xpatvoices.payouts.remittance.MidRates.MidRate;

import tools.jackson.databind.JsonNode;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One partner's quotation, believed only where all of it adds up: the amount and the currencies
 * that were asked for, an end that is still to come, and an amount received that follows from fee
 * and rate. One quote that does not hold takes all the others of its partner with it.
 */
final class Quotation {
    private static final Pattern ID = Pattern.compile("[\\w.-]{1,64}");
    private static final Pattern DELIVERY = Pattern.compile("[A-Za-z ]{1,40}");
    private static final int QUOTES_MAX = 10;

    private final String code;
    private final RemittanceSettings settings;
    private final Asked asked;
    private final @Nullable MidRate mid;

    /** {@code mid} is the market's middle; null if nobody could tell. */
    Quotation(String code, RemittanceSettings settings, Asked asked, @Nullable MidRate mid) {
        this.code = code;
        this.settings = settings;
        this.asked = asked;
        this.mid = mid;
    }

    /** The quotes of an answer; {@link NotBelieved} if there is a fault in any of them. */
    Collection<RemittanceQuote> read(JsonNode answer) {
        var quotes = answer.path("quotes");
        if (!quotes.isArray() || quotes.isEmpty()) {
            throw new NotBelieved(Silence.NOT_SERVED);
        }
        if (quotes.size() > QUOTES_MAX) {
            throw new NotBelieved(Silence.UNREADABLE);
        }
        Map<String, RemittanceQuote> read = new LinkedHashMap<>();
        for (var one : quotes) {
            var quote = quote(one);
            var before = read.putIfAbsent(quote.quoteId(), quote);
            if (before != null && !before.equals(quote)) {
                throw new NotBelieved(Silence.CONTRADICTS_ITSELF);
            }
        }
        return read.values();
    }

    private RemittanceQuote quote(JsonNode said) {
        Said.must(
                Said.text(said, "sendingCurrency").equals(asked.gross().currency())
                        && Said.text(said, "receivingCurrency").equals(asked.receivedCurrency()),
                Silence.OTHER_CURRENCY);
        Said.must(
                Said.amount(said, "sendingAmount") == asked.gross().amountMicro(),
                Silence.OTHER_AMOUNT);
        long fee = Said.fees(said, asked.gross());
        var rate = Said.rate(said);
        long changed = asked.gross().amountMicro() - fee;
        long net = net(said, rate, changed);
        Said.must(isNearTheMarket(rate), Silence.FAR_FROM_MARKET);
        var partner = settings.partners().get(code);
        return new RemittanceQuote(
                code,
                partner == null ? code : partner.name(),
                partner == null ? "" : partner.licence(),
                Said.matching(ID, Said.text(said, "quoteId")),
                DELIVERY.matcher(Said.text(said, "deliveryMethod")).matches()
                        ? Said.text(said, "deliveryMethod")
                        : "",
                fee,
                rate.e10(),
                net,
                hidden(changed, net),
                Said.eta(said),
                Said.end(said, asked.at(), settings.holdMax()));
    }

    /** What is sure to arrive: a partner may round a rest up, but is not taken at that word. */
    private long net(JsonNode said, Rate rate, long changed) {
        long claimed = Said.amount(said, "receivingAmount");
        long net = rate.received(changed, asked.receivedCurrency());
        long minor = Money.zero(asked.receivedCurrency()).microPerMinor();
        boolean roundedUp =
                claimed - net == minor && rate.leavesRest(changed, asked.receivedCurrency());
        Said.must(net > 0 && (claimed == net || roundedUp), Silence.DOES_NOT_ADD_UP);
        return net;
    }

    private boolean isNearTheMarket(Rate rate) {
        return mid == null
                || rate.isNear(
                        mid.rate(),
                        settings.aboveMidBasisPointsMax(),
                        settings.belowMidBasisPointsMax());
    }

    private @Nullable Long hidden(long changed, long net) {
        return mid == null ? null : mid.rate().received(changed, asked.receivedCurrency()) - net;
    }
}
