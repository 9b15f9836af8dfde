package org.xpatvoices.ledger.offtaker;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.RecipientClass;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.offtaker.DepositFunds;
import org.xpatvoices.contracts.offtaker.FundsCaptured;
import org.xpatvoices.contracts.offtaker.FundsDeposited;
import org.xpatvoices.contracts.offtaker.OffTakerApproved;
import org.xpatvoices.contracts.offtaker.OffTakerRegistered;
import org.xpatvoices.contracts.offtaker.OffTakerSuspended;
import org.xpatvoices.contracts.offtaker.RegisterOffTaker;
import org.xpatvoices.ledger.SharedLog;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The off-taker that the tests speak of. */
public final class OffTakerStory {
    public static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    public static final OffTakerId OFF_TAKER = new OffTakerId(new UUID(6, 1));
    public static final String MAKER = "ops_maker";
    public static final String CHECKER = "ops_checker";

    private OffTakerStory() {}

    public static OffTakers offTakers(SharedLog log) {
        return new OffTakers(log.repository(OffTaker.class, DepositLimits.NONE));
    }

    static AggregateTestFixture<OffTaker> fixture() {
        return fixture(DepositLimits.NONE);
    }

    static AggregateTestFixture<OffTaker> fixture(DepositLimits limits) {
        var fixture = new AggregateTestFixture<>(OffTaker.class);
        fixture.registerInjectableResource(limits);
        return fixture;
    }

    static RegisterOffTaker register() {
        return register("Institute of Work", RecipientClass.RESEARCHER, Purpose.RESEARCH);
    }

    static RegisterOffTaker register(String name, RecipientClass kind, Purpose... purposes) {
        return new RegisterOffTaker(OFF_TAKER, name, kind, Set.of(purposes), MAKER, NOW);
    }

    public static OffTakerRegistered registered() {
        return registered("RESEARCHER", "RESEARCH");
    }

    public static OffTakerRegistered registered(String recipientClass, String... purposes) {
        return new OffTakerRegistered(
                OFF_TAKER.toString(),
                "Institute of Work",
                recipientClass,
                List.of(purposes),
                MAKER,
                NOW);
    }

    public static OffTakerApproved approved() {
        return new OffTakerApproved(OFF_TAKER.toString(), CHECKER, NOW);
    }

    public static OffTakerSuspended suspended() {
        return new OffTakerSuspended(OFF_TAKER.toString(), "terms broken", CHECKER, NOW);
    }

    static DepositFunds deposit(String reference, long amountMicro, String currency) {
        return new DepositFunds(OFF_TAKER, reference, new Money(amountMicro, currency), MAKER, NOW);
    }

    public static FundsDeposited deposited(
            String reference, long amountMicro, String currency, long prepaidMicro) {
        return new FundsDeposited(
                OFF_TAKER.toString(), reference, amountMicro, currency, prepaidMicro, MAKER, NOW);
    }

    public static FundsCaptured captured(
            LicenceId licenceId, long amountMicro, String currency, long prepaidMicro, Instant at) {
        return new FundsCaptured(
                OFF_TAKER.toString(),
                licenceId.toString(),
                amountMicro,
                currency,
                prepaidMicro,
                at);
    }
}
