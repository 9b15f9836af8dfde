package org.xpatvoices.payouts.payout;

import org.xpatvoices.contracts.money.Money;

import java.util.ArrayList;
import java.util.List;

/**
 * What statements show of a payout beside its payment and its return, each debit without the credit
 * that undid it.
 *
 * @param left debits, as amounts above zero
 * @param came credits that undo none of them
 */
public record SecondMoney(List<Money> left, List<Money> came) {
    public static final SecondMoney NONE = new SecondMoney(List.of(), List.of());

    public SecondMoney {
        left = List.copyOf(left);
        came = List.copyOf(came);
    }

    /** With one more line of them, debits below zero; in whatever order they come. */
    public SecondMoney with(Money line) {
        boolean debit = line.isNegative();
        var amount = debit ? Money.zero(line.currency()).minus(line) : line;
        List<Money> debits = new ArrayList<>(left);
        List<Money> credits = new ArrayList<>(came);
        for (Money other : debit ? came : left) {
            if (undoes(debit ? other : amount, debit ? amount : other)) {
                (debit ? credits : debits).remove(other);
                return new SecondMoney(debits, credits);
            }
        }
        (debit ? debits : credits).add(amount);
        return new SecondMoney(debits, credits);
    }

    /** Whether this may be one of those debits coming back. */
    public boolean isUndoneBy(Money credit) {
        return left.stream().anyMatch(debit -> undoes(credit, debit));
    }

    /** Banks may keep something of it, not most of it. */
    private static boolean undoes(Money credit, Money debit) {
        return credit.currency().equals(debit.currency())
                && credit.amountMicro() <= debit.amountMicro()
                && credit.amountMicro() >= debit.amountMicro() / 2;
    }
}
