package org.xpatvoices.payouts.voucher;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.VoucherRule;
import org.xpatvoices.contracts.voucher.HandedOver;
import org.xpatvoices.contracts.voucher.IssueVouchers;
import org.xpatvoices.contracts.voucher.RedeemIssued;
import org.xpatvoices.contracts.voucher.Voucher;
import org.xpatvoices.contracts.voucher.VoucherRedeemed;
import org.xpatvoices.contracts.voucher.VouchersIssued;
import org.xpatvoices.contracts.voucher.VouchersTakenAsPaid;
import org.xpatvoices.contracts.voucher.VouchersVoided;
import org.xpatvoices.payouts.rail.References;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The vouchers of one batch. Here, and nowhere else, it is decided that a code works once. */
@Aggregate
class VoucherBook {
    @AggregateIdentifier private @Nullable String bookId;
    private @Nullable VouchersIssued issued;
    private final Map<String, Voucher> open = new HashMap<>();
    private final EndedVouchers ended = new EndedVouchers();

    VoucherBook() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(IssueVouchers command) {
        if (issued == null) {
            apply(
                    new VouchersIssued(
                            command.bookId().toString(),
                            command.batchId().toString(),
                            command.currency(),
                            command.vouchers().stream()
                                    .filter(one -> !ended.voided(one.payoutId()))
                                    .toList(),
                            command.issuedAt(),
                            command.expiresAt()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(VoidVouchers command) {
        end(command, ended.toVoid(command));
    }

    /** What was taken as handed over was not: the cash is in the box, the code is over. */
    void withdraw(VoidVouchers command) {
        end(command, command.payoutIds().stream().filter(ended::takenAsPaid).toList());
    }

    private static void end(VoidVouchers command, List<String> payouts) {
        if (!payouts.isEmpty()) {
            apply(command.ends(payouts));
        }
    }

    /** What a hub redeemed itself needs nobody's word. */
    void take(VouchersTakenAsPaid taken) {
        var some = ended.toTake(taken.payoutIds());
        if (!open.keySet().containsAll(some)) {
            throw new Refused(VoucherRule.VOUCHER_MUST_HAVE_BEEN_ISSUED, "None in this batch.");
        }
        if (!some.isEmpty()) {
            apply(taken.only(some));
        }
    }

    /** The same hub with the same receipt again is the same hand-over. */
    @CommandHandler
    HandedOver decide(RedeemIssued command) {
        String payout = command.payoutId().toString();
        var book = Objects.requireNonNull(issued);
        var voucher = mustBeMadeOutTo(command);
        if (ended.mayStillBeRedeemed(command, book)) {
            apply(
                    new VoucherRedeemed(
                            book.bookId(),
                            book.batchId(),
                            payout,
                            voucher.hubId(),
                            voucher.amountMicro(),
                            book.currency(),
                            command.receiptSha256(),
                            command.redeemedAt()));
        }
        return new HandedOver(
                References.written(payout), new Money(voucher.amountMicro(), book.currency()));
    }

    /** What waits there; another hub learns nothing of it. */
    Voucher mustBeMadeOutTo(RedeemIssued command) {
        var voucher = open.get(command.payoutId().toString());
        if (voucher == null || !voucher.hubId().equals(command.hubId().toString())) {
            throw new Refused(
                    VoucherRule.VOUCHER_MUST_BE_MADE_OUT_TO_THIS_HUB, "No such voucher here.");
        }
        return voucher;
    }

    boolean handedOver(String payoutId) {
        return ended.handedOver(payoutId);
    }

    boolean issued(String payoutId) {
        return open.containsKey(payoutId);
    }

    @EventSourcingHandler
    void evolve(VouchersIssued event) {
        bookId = event.bookId();
        issued = event;
        event.vouchers().forEach(one -> open.put(one.payoutId(), one));
    }

    @EventSourcingHandler
    void evolve(VouchersVoided event) {
        bookId = event.bookId();
        ended.remember(event);
    }

    @EventSourcingHandler
    void evolve(VouchersTakenAsPaid event) {
        ended.remember(event);
    }

    @EventSourcingHandler
    void evolve(VoucherRedeemed event) {
        ended.remember(event);
    }
}
