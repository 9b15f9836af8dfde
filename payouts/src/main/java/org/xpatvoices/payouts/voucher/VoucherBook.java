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
import org.xpatvoices.contracts.voucher.VouchersVoided;
import org.xpatvoices.payouts.rail.References;

import java.util.ArrayList;
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
    private final Map<String, String> receipts = new HashMap<>();
    private final Map<String, String> voided = new HashMap<>();

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
                                    .filter(one -> !voided.containsKey(one.payoutId()))
                                    .toList(),
                            command.issuedAt(),
                            command.expiresAt()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(VoidVouchers command) {
        List<String> payouts = new ArrayList<>(command.payoutIds());
        payouts.removeIf(voided::containsKey);
        if (payouts.removeIf(receipts::containsKey) && !command.paid()) {
            throw new Refused(
                    VoucherRule.VOUCHER_MUST_BE_UNREDEEMED_TO_BE_VOIDED,
                    "A hub has handed the cash over.");
        }
        if (!payouts.isEmpty()) {
            apply(command.ends(payouts));
        }
    }

    /** The same hub with the same receipt again is the same hand-over. */
    @CommandHandler
    HandedOver decide(RedeemIssued command) {
        String payout = command.payoutId().toString();
        var book = Objects.requireNonNull(issued);
        var voucher = mustBeMadeOutTo(command);
        if (mayStillBeRedeemed(command, book)) {
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
        return receipts.containsKey(payoutId);
    }

    /** False if this very hand-over is known; refuses every other. */
    private boolean mayStillBeRedeemed(RedeemIssued command, VouchersIssued book) {
        String reason = voided.get(command.payoutId().toString());
        if (reason != null) {
            throw new Refused(VoucherRule.VOUCHER_MUST_NOT_HAVE_BEEN_VOIDED, reason);
        }
        String receipt = receipts.get(command.payoutId().toString());
        if (receipt != null && !receipt.equals(command.receiptSha256())) {
            throw new Refused(
                    VoucherRule.VOUCHER_MUST_NOT_BE_REDEEMED_TWICE,
                    "It was redeemed against another receipt.");
        }
        if (receipt == null && command.redeemedAt().isAfter(book.expiresAt())) {
            throw new Refused(
                    VoucherRule.VOUCHER_MUST_NOT_HAVE_EXPIRED,
                    "It expired at " + book.expiresAt() + ".");
        }
        return receipt == null;
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
        event.payoutIds().forEach(id -> voided.put(id, event.reason()));
    }

    @EventSourcingHandler
    void evolve(VoucherRedeemed event) {
        receipts.put(event.payoutId(), event.receiptSha256());
    }
}
