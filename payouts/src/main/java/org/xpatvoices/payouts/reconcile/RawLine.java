package org.xpatvoices.payouts.reconcile;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.payouts.rail.References;
import org.xpatvoices.payouts.rail.iso20022.BankStatement;
import org.xpatvoices.payouts.rail.iso20022.BankStatement.Detail;
import org.xpatvoices.payouts.rail.iso20022.BankStatement.Entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One movement with everything that may name its counterpart. A booking becomes its transfers where
 * they add up to it exactly, or are payouts of ours and it takes more, which is a line of its own;
 * else it stays one line, with the payment group that it names.
 *
 * @param accountEnd the last digits of the account it went to, all that is ever looked at
 * @param chargedMicro the fee that is stated for it; null where none is
 * @param chargedTogether whether its booking took something for all that it holds
 */
public record RawLine(
        Money amount,
        boolean reversal,
        List<String> references,
        @Nullable String endToEndId,
        @Nullable String bankReference,
        @Nullable String paymentId,
        @Nullable String accountEnd,
        @Nullable LocalDate bookedOn,
        @Nullable Long chargedMicro,
        boolean chargedTogether) {
    private static final int SHOWN = 4;

    public RawLine {
        references = List.copyOf(references);
    }

    /** One that states no fee. */
    public RawLine(
            Money amount,
            boolean reversal,
            List<String> references,
            @Nullable String endToEndId,
            @Nullable String bankReference,
            @Nullable String paymentId,
            @Nullable String accountEnd,
            @Nullable LocalDate bookedOn) {
        this(
                amount,
                reversal,
                references,
                endToEndId,
                bankReference,
                paymentId,
                accountEnd,
                bookedOn,
                null,
                false);
    }

    static List<RawLine> of(BankStatement statement) {
        List<RawLine> lines = new ArrayList<>();
        for (Entry entry : statement.entries()) {
            long rest = restOf(entry);
            boolean together = entry.chargedTogether() || rest != 0;
            if (transfersAddUp(entry) || rest != 0) {
                entry.details().forEach(detail -> lines.add(of(entry, detail, together)));
            }
            if (transfersAddUp(entry)) {
                continue;
            }
            if (rest != 0) {
                lines.add(rest(entry, rest));
            } else {
                lines.add(whole(entry));
            }
        }
        return lines;
    }

    /**
     * What a booking takes beyond the payouts of ours that it names one by one, each with its
     * amount: negative micro-units, 0 if it is not of that kind.
     */
    private static long restOf(Entry entry) {
        long rest = entry.amount().amountMicro();
        if (rest >= 0 || entry.reversal() || entry.details().isEmpty()) {
            return 0;
        }
        for (Detail detail : entry.details()) {
            Money amount = detail.amount();
            boolean ours =
                    References.payoutOf(detail.endToEndId()) != null
                            || References.payoutOf(detail.instructionId()) != null;
            if (!ours
                    || amount == null
                    || !amount.isNegative()
                    || !amount.currency().equals(entry.amount().currency())) {
                return 0;
            }
            rest = Math.subtractExact(rest, amount.amountMicro());
        }
        return Math.min(rest, 0);
    }

    /** Nobody ordered it; most likely the bank takes it for the booking. */
    private static RawLine rest(Entry entry, long micro) {
        String reference = entry.reference();
        return new RawLine(
                new Money(micro, entry.amount().currency()),
                false,
                List.of(),
                null,
                reference,
                null,
                null,
                entry.bookedOn());
    }

    private static boolean transfersAddUp(Entry entry) {
        if (entry.details().isEmpty()) {
            return false;
        }
        if (entry.details().size() == 1 && entry.details().getFirst().amount() == null) {
            return true;
        }
        long sum = 0;
        for (Detail detail : entry.details()) {
            Money amount = detail.amount();
            if (amount == null || !amount.currency().equals(entry.amount().currency())) {
                return false;
            }
            sum = Math.addExact(sum, amount.amountMicro());
        }
        return sum == entry.amount().amountMicro();
    }

    private static RawLine of(Entry entry, Detail detail, boolean together) {
        Money amount = detail.amount();
        Money charged = detail.charged();
        String bank = detail.bankReference();
        return new RawLine(
                amount == null ? entry.amount() : amount,
                entry.reversal(),
                present(
                        detail.endToEndId(),
                        detail.instructionId(),
                        bank,
                        detail.remittance(),
                        entry.reference()),
                detail.endToEndId(),
                bank == null ? entry.reference() : bank,
                null,
                end(detail.creditorAccount()),
                entry.bookedOn(),
                charged == null ? null : charged.amountMicro(),
                together);
    }

    /** Banks mask accounts in their own ways; the end is what they all show. */
    private static @Nullable String end(@Nullable String account) {
        String plain = account == null ? "" : account.replaceAll("[^A-Za-z0-9]", "");
        return plain.length() < SHOWN
                ? null
                : plain.substring(plain.length() - SHOWN).toUpperCase(Locale.ROOT);
    }

    private static List<String> present(@Nullable String... references) {
        List<String> present = new ArrayList<>();
        for (String reference : references) {
            if (reference != null) {
                present.add(reference);
            }
        }
        return present;
    }

    private static RawLine whole(Entry entry) {
        String reference = entry.reference();
        return new RawLine(
                entry.amount(),
                entry.reversal(),
                reference == null ? List.of() : List.of(reference),
                null,
                reference,
                entry.paymentId(),
                null,
                entry.bookedOn(),
                null,
                entry.chargedTogether());
    }

    /** The batch that this booking stands for as a whole, if it names one of ours. */
    @Nullable String batchId() {
        return paymentId == null ? null : References.batchOf(paymentId);
    }
}
