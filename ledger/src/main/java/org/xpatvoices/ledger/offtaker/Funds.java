package org.xpatvoices.ledger.offtaker;

import static org.xpatvoices.contracts.refusal.LicenceRule.FUNDS_MUST_COVER_THE_PRICE;
import static org.xpatvoices.contracts.refusal.OffTakerRule.DEPOSIT_MUST_BE_A_WHOLE_NUMBER_OF_COINS;
import static org.xpatvoices.contracts.refusal.OffTakerRule.DEPOSIT_MUST_BE_IN_A_PILOT_CURRENCY;
import static org.xpatvoices.contracts.refusal.OffTakerRule.DEPOSIT_MUST_BE_POSITIVE;
import static org.xpatvoices.contracts.refusal.OffTakerRule.DEPOSIT_MUST_STAY_WITHIN_BOUNDS;
import static org.xpatvoices.contracts.refusal.OffTakerRule.DEPOSIT_REFERENCE_IS_ALREADY_USED;

import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.offtaker.DepositFunds;
import org.xpatvoices.contracts.offtaker.FundsCaptured;
import org.xpatvoices.contracts.offtaker.FundsDeposited;
import org.xpatvoices.contracts.offtaker.FundsRefunded;
import org.xpatvoices.contracts.offtaker.RefundFunds;
import org.xpatvoices.contracts.refusal.Refused;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Prepaid funds of one off-taker: one balance per currency, and every deposit by its reference. */
final class Funds {
    private static final Set<String> CURRENCIES = Set.of("MVR", "USD");
    private static final long BALANCE_MICRO_MAX = 1_000_000_000 * Money.MICRO_PER_MAJOR;

    private final Map<String, Money> prepaid = new HashMap<>();
    private final Map<String, Money> deposits = new HashMap<>();

    /** Amendments that gave money back; each counts once, and in older logs each licence. */
    private final Set<String> refunds = new HashSet<>();

    Money prepaid(String currency) {
        return prepaid.getOrDefault(currency, Money.zero(currency));
    }

    /**
     * Whether this deposit was counted before; the same reference with another amount is refused.
     */
    boolean alreadyCounted(DepositFunds command) {
        Money earlier = deposits.get(command.depositReference());
        if (earlier != null && !earlier.equals(command.amount())) {
            throw new Refused(
                    DEPOSIT_REFERENCE_IS_ALREADY_USED,
                    "This reference was booked with " + earlier + ".");
        }
        return earlier != null;
    }

    Money after(Money amount) {
        if (!CURRENCIES.contains(amount.currency())) {
            throw new Refused(
                    DEPOSIT_MUST_BE_IN_A_PILOT_CURRENCY, "The currency is neither MVR nor USD.");
        }
        if (!amount.isPositive()) {
            throw new Refused(DEPOSIT_MUST_BE_POSITIVE, "Got " + amount + ".");
        }
        if (amount.amountMicro() % amount.microPerMinor() != 0) {
            throw new Refused(
                    DEPOSIT_MUST_BE_A_WHOLE_NUMBER_OF_COINS,
                    "Got %s; the smallest coin is %d micro-units."
                            .formatted(amount, amount.microPerMinor()));
        }
        long room = BALANCE_MICRO_MAX - prepaid(amount.currency()).amountMicro();
        if (amount.amountMicro() > room) {
            throw new Refused(
                    DEPOSIT_MUST_STAY_WITHIN_BOUNDS,
                    "Got " + amount + "; at most " + room + " micro-units more.");
        }
        return prepaid(amount.currency()).plus(amount);
    }

    Money afterCapturing(Money total) {
        Money available = prepaid(total.currency());
        if (available.compareTo(total) < 0) {
            throw new Refused(
                    FUNDS_MUST_COVER_THE_PRICE,
                    "The total is %d micro-units %s, prepaid are %d."
                            .formatted(
                                    total.amountMicro(),
                                    total.currency(),
                                    available.amountMicro()));
        }
        return available.minus(total);
    }

    boolean alreadyRefunded(RefundFunds command) {
        String licence = command.licenceId().toString();
        return refunds.contains(licence) || refunds.contains(licence + '#' + command.number());
    }

    /** What was paid in once comes back, so no bound speaks against it. */
    Money afterRefunding(Money amount) {
        return prepaid(amount.currency()).plus(amount);
    }

    void remember(FundsRefunded event) {
        prepaid.put(event.currency(), new Money(event.prepaidMicro(), event.currency()));
        Integer number = event.number();
        refunds.add(number == null ? event.licenceId() : event.licenceId() + '#' + number);
    }

    void remember(FundsDeposited event) {
        prepaid.put(event.currency(), new Money(event.prepaidMicro(), event.currency()));
        deposits.put(event.depositReference(), new Money(event.amountMicro(), event.currency()));
    }

    void remember(FundsCaptured event) {
        prepaid.put(event.currency(), new Money(event.prepaidMicro(), event.currency()));
    }
}
