package org.xpatvoices.payouts.rail;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.refusal.ConversionRule;
import org.xpatvoices.contracts.refusal.PayoutRule;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All rails there are. */
@Component
public class Rails {
    /** What anybody is owed or paid, and our accounts are kept in. */
    public static final List<String> CURRENCIES = List.of("MVR", "USD");

    private final Map<RailCode, Rail> byCode = new EnumMap<>(RailCode.class);

    private final RailCurrencies currencies;

    /** Rails that carry every currency. */
    public Rails(List<Rail> rails) {
        this(rails, RailCurrencies.ALL);
    }

    @Autowired
    public Rails(List<Rail> rails, RailCurrencies currencies) {
        this.currencies = currencies;
        rails.forEach(rail -> byCode.put(rail.code(), rail));
    }

    /** The rail whose account has this number; null if none has. */
    public @Nullable Rail ofAccount(String account) {
        for (Rail rail : byCode.values()) {
            if (rail.owns(account)) {
                return rail;
            }
        }
        return null;
    }

    /** Those that can be asked how a payout ended. */
    public List<RailCode> tellingTheEnd() {
        return byCode.values().stream().filter(Rail::tellsTheEnd).map(Rail::code).toList();
    }

    /** Those with an interface that may be down: a batch waits for them. */
    public List<Rail> thatSleep() {
        return byCode.values().stream().filter(Rail::connected).filter(Rail::sleeps).toList();
    }

    /** This one, if a provider is there for it. */
    public Rail connected(RailCode code) {
        Rail rail = of(code);
        if (!rail.connected()) {
            throw new Refused(
                    PayoutRule.RAIL_MUST_BE_CONNECTED, "Nobody pays by " + code + " here.");
        }
        return rail;
    }

    /** Whether anybody can be paid in this currency by this rail. */
    public boolean carries(RailCode code, String currency) {
        return currencies.carries(code, currency);
    }

    /** This one, if a provider is there for it and it carries the currency. */
    public Rail carrying(RailCode code, String currency) {
        Rail rail = connected(code);
        if (!carries(code, currency)) {
            throw new Refused(
                    ConversionRule.RAIL_MUST_CARRY_THE_CURRENCY,
                    code + " does not carry " + currency + ".");
        }
        return rail;
    }

    /** What a rail takes from payees in this currency; nothing in what is no currency. */
    public FeeSchedule fees(RailCode code, String currency) {
        boolean known =
                Currency.getAvailableCurrencies().stream()
                        .anyMatch(one -> one.getCurrencyCode().equals(currency));
        return known ? of(code).terms(currency).fees() : FeeSchedule.FREE;
    }

    public Rail of(RailCode code) {
        Rail rail = byCode.get(code);
        if (rail == null) {
            throw new IllegalStateException("no adapter for rail " + code);
        }
        return rail;
    }
}
