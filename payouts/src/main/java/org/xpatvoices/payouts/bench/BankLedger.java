package org.xpatvoices.payouts.bench;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.payouts.rail.References;
import org.xpatvoices.payouts.rail.iso20022.BankStatement;
import org.xpatvoices.payouts.rail.iso20022.BankStatement.Detail;
import org.xpatvoices.payouts.rail.iso20022.BankStatement.Entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ObjLongConsumer;

/**
 * What the provider has really done: the truth that we never see, and the statements that show it.
 * One debit for each batch of a day, as banks book them, and one credit for each return.
 */
final class BankLedger {
    static final String CURRENCY = "MVR";
    static final String ACCOUNT = "7700000000001";

    private final Map<String, Integer> paidTimes = new HashMap<>();
    private final Set<String> paidInFull = new HashSet<>();
    private final Set<String> paidExactly = new HashSet<>();
    private final Set<String> perjured = new HashSet<>();
    private final ObjLongConsumer<String> brought;
    private final Set<String> expected = new HashSet<>();
    private final Map<String, List<Detail>> debits = new LinkedHashMap<>();
    private final List<Detail> credits = new ArrayList<>();
    private long balanceMicro;
    private long closedMicro;
    private long number;
    private Instant closedAt = Instant.parse("2026-11-01T18:00:00Z");

    /**
     * @param brought is told what a payout has really brought its payee, or taken back
     */
    BankLedger(ObjLongConsumer<String> brought) {
        this.brought = brought;
    }

    /** Will pay this one, sooner or later. */
    void expect(String payoutId) {
        expected.add(payoutId);
    }

    boolean willPay(String payoutId) {
        return expected.contains(payoutId);
    }

    void pay(String payoutId, String attemptId, long dueMicro, long paidMicro) {
        int times = paidTimes.merge(payoutId, 1, Integer::sum);
        Violation.unless(times == 1, "a payout is paid at most once", payoutId);
        expected.remove(payoutId);
        if (paidMicro == dueMicro) {
            paidExactly.add(payoutId);
        }
        if (paidMicro >= dueMicro) {
            paidInFull.add(payoutId);
            brought.accept(payoutId, dueMicro);
        }
        debits.computeIfAbsent(References.written(attemptId), _ -> new ArrayList<>())
                .add(detail(References.written(payoutId), -paidMicro));
        balanceMicro -= paidMicro;
    }

    void takeBack(String payoutId, long paidMicro) {
        if (paidInFull.remove(payoutId)) {
            brought.accept(payoutId, -paidMicro);
        }
        credits.add(detail(References.written(payoutId), paidMicro));
        balanceMicro += paidMicro;
    }

    /** Refused, kept out of a closed statement, and going to be paid after all. */
    void perjure(String payoutId) {
        perjured.add(payoutId);
    }

    boolean perjured(String payoutId) {
        return perjured.contains(payoutId);
    }

    boolean paidExactly(String payoutId) {
        return paidExactly.contains(payoutId);
    }

    /** Paid as ordered, and not come back since. */
    boolean brought(String payoutId) {
        return paidExactly.contains(payoutId) && paidInFull.contains(payoutId);
    }

    boolean paid(String payoutId) {
        return paidTimes.containsKey(payoutId);
    }

    long balanceMicro() {
        return balanceMicro;
    }

    /** Closes the day. */
    BankStatement close(Instant at) {
        List<Entry> entries = new ArrayList<>();
        credits.forEach(one -> entries.add(entry(List.of(one), "C" + entries.size(), null)));
        debits.forEach((batch, all) -> entries.add(entry(all, "D" + entries.size(), batch)));
        number++;
        var statement =
                new BankStatement(
                        "S" + number,
                        number,
                        ACCOUNT,
                        closedAt,
                        at,
                        new Money(closedMicro, CURRENCY),
                        new Money(balanceMicro, CURRENCY),
                        entries);
        credits.clear();
        debits.clear();
        closedMicro = balanceMicro;
        closedAt = at;
        return statement;
    }

    private static Detail detail(String reference, long micro) {
        return new Detail(reference, null, null, null, new Money(micro, CURRENCY));
    }

    private static Entry entry(List<Detail> details, String reference, @Nullable String batch) {
        long sum = 0;
        for (Detail one : details) {
            sum += Objects.requireNonNull(one.amount()).amountMicro();
        }
        return new Entry(new Money(sum, CURRENCY), sum > 0, reference, batch, details);
    }
}
