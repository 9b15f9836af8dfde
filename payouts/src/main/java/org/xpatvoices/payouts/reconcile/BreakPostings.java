package org.xpatvoices.payouts.reconcile;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.reconcile.BreakCategory;
import org.xpatvoices.contracts.reconcile.BreakEvent;
import org.xpatvoices.contracts.reconcile.BreakOpened;
import org.xpatvoices.contracts.reconcile.BreakResolution;
import org.xpatvoices.contracts.reconcile.BreakResolved;
import org.xpatvoices.contracts.reconcile.BreakVoided;
import org.xpatvoices.payouts.journal.Account;
import org.xpatvoices.payouts.journal.Posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a break moves. The bank did move the money, so the mirror of its account follows at once and
 * the counterpart waits in suspense; the resolution says where it belongs.
 */
public final class BreakPostings {
    /** Whose fee a line of the bank's account holds that is a payout with its fee. */
    private static final String OPERATING_BANK = "operating";

    /** What banks exchanged more or less than they had confirmed, one balance per currency. */
    private static final Account FX_DIFFERENCE = new Account.Fx("difference");

    private BreakPostings() {}

    /** What an event of a break about this account moves; most move nothing. */
    public static List<Posting> ofEvent(BreakEvent event, Account mirror) {
        return switch (event) {
            case BreakOpened e -> of(e, mirror);
            case BreakResolved e -> of(e, mirror);
            case BreakVoided e -> of(e, mirror);
            default -> List.of();
        };
    }

    static List<Posting> of(BreakOpened event, Account mirror) {
        if (!event.inSuspense()) {
            return List.of();
        }
        return booked(mirror, suspense(event.statementId()), event.amountMicro(), event.currency());
    }

    static List<Posting> of(BreakVoided event, Account mirror) {
        if (!event.inSuspense()) {
            return List.of();
        }
        return booked(mirror, suspense(event.statementId()), event.amountMicro(), event.currency())
                .stream()
                .map(Posting::reversed)
                .toList();
    }

    static List<Posting> of(BreakResolved event, Account mirror) {
        if (!event.inSuspense()) {
            return List.of();
        }
        var suspense = suspense(event.statementId());
        long out = Math.negateExact(event.amountMicro());
        return switch (BreakResolution.valueOf(event.resolution())) {
            case RECORDED_SINCE ->
                    booked(mirror, suspense, event.amountMicro(), event.currency()).stream()
                            .map(Posting::reversed)
                            .toList();
            case LOSS, PROVIDER_FEE -> lost(event, mirror, suspense, out);
            // A return is taken out of suspense by the release of its payout, net.
            case SENT_BACK ->
                    lost(event, mirror, suspense, Math.addExact(event.expectedMicro(), out));
            case PAYOUT_NOT_EXECUTED ->
                    lost(event, mirror, suspense, out > 0 ? out : beyondThePayout(event, out));
            case DIFFERENCE ->
                    booked(FX_DIFFERENCE, suspense, event.amountMicro(), event.currency()).stream()
                            .map(Posting::reversed)
                            .toList();
            case TAKEN_BACK -> takenBack(event, mirror, suspense, out);
            case MATCHED, PAYOUT_EXECUTED -> executed(event, mirror, suspense, out);
            case EXPLAINED -> List.of();
        };
    }

    /** The undone return puts the payout's net amount there; no bank moves for that. */
    private static List<Posting> takenBack(
            BreakResolved event, Account mirror, Account suspense, long out) {
        return event.category().equals(BreakCategory.STATEMENT_REVOKED.name())
                ? lost(event, mirror, suspense, Math.subtractExact(out, event.expectedMicro()))
                : executed(event, mirror, suspense, out);
    }

    /** The settlement of the payout credits the bank as well, so that much is taken back. */
    private static List<Posting> executed(
            BreakResolved event, Account mirror, Account suspense, long out) {
        List<Posting> postings = new ArrayList<>();
        postings.add(
                new Posting(mirror, suspense, new Money(event.expectedMicro(), event.currency())));
        long surplus = Math.subtractExact(out, event.expectedMicro());
        if (surplus > 0) {
            postings.addAll(lost(event, mirror, suspense, surplus));
        }
        return postings;
    }

    /** What a revoked statement had shown beyond the payout was booked as a loss that is none. */
    private static long beyondThePayout(BreakResolved event, long out) {
        return event.category().equals(BreakCategory.STATEMENT_REVOKED.name())
                ? Math.addExact(out, event.expectedMicro())
                : 0;
    }

    /** A negative loss is one taken back. */
    private static List<Posting> lost(
            BreakResolved event, Account mirror, Account suspense, long micro) {
        if (micro == 0) {
            return List.of();
        }
        var loss =
                isFee(event)
                        ? feeAt(mirror)
                        : new Account.Loss(event.category().toLowerCase(Locale.ROOT));
        var amount = new Money(Math.absExact(micro), event.currency());
        return List.of(
                micro > 0
                        ? new Posting(loss, suspense, amount)
                        : new Posting(suspense, loss, amount));
    }

    /** What more left than was ordered is nobody's fee unless people say so. */
    private static boolean isFee(BreakResolved event) {
        return switch (BreakResolution.valueOf(event.resolution())) {
            case PROVIDER_FEE, SENT_BACK -> true;
            case MATCHED, TAKEN_BACK -> !event.category().equals(BreakCategory.AMOUNT_DIFF.name());
            default -> false;
        };
    }

    private static Account feeAt(Account mirror) {
        return new Account.ProviderFee(
                mirror instanceof Account.ProviderFloat(String provider)
                        ? provider
                        : OPERATING_BANK);
    }

    private static List<Posting> booked(
            Account mirror, Account suspense, long micro, String currency) {
        var amount = new Money(Math.absExact(micro), currency);
        return List.of(
                micro < 0
                        ? new Posting(suspense, mirror, amount)
                        : new Posting(mirror, suspense, amount));
    }

    private static Account suspense(@Nullable String statementId) {
        return new Account.Suspense(Objects.requireNonNull(statementId));
    }
}
