package org.xpatvoices.payouts.voucher;

import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.VoucherRule;
import org.xpatvoices.contracts.voucher.RedeemIssued;
import org.xpatvoices.contracts.voucher.VoucherRedeemed;
import org.xpatvoices.contracts.voucher.VouchersIssued;
import org.xpatvoices.contracts.voucher.VouchersTakenAsPaid;
import org.xpatvoices.contracts.voucher.VouchersVoided;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The vouchers of one book that work no more, each for one reason. */
final class EndedVouchers {
    private final Map<String, String> receipts = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> voided = new HashMap<>();

    boolean voided(String payoutId) {
        return voided.containsKey(payoutId);
    }

    boolean handedOver(String payoutId) {
        return receipts.containsKey(payoutId);
    }

    boolean takenAsPaid(String payoutId) {
        return taken.contains(payoutId);
    }

    /** Those of them that still work; refused if one was paid and is given back all the same. */
    List<String> toVoid(VoidVouchers command) {
        List<String> payouts = new ArrayList<>(command.payoutIds());
        payouts.removeIf(this::voided);
        if (payouts.removeIf(id -> handedOver(id) || takenAsPaid(id)) && !command.paid()) {
            throw new Refused(
                    VoucherRule.VOUCHER_MUST_BE_UNREDEEMED_TO_BE_VOIDED,
                    "A hub has handed the cash over.");
        }
        return payouts;
    }

    /** Those of them whose cash is in the box as yet; a code that was voided may be among them. */
    List<String> toTake(List<String> payoutIds) {
        return payoutIds.stream().filter(id -> !handedOver(id) && !takenAsPaid(id)).toList();
    }

    /** False if this very hand-over is known; refuses every other. */
    boolean mayStillBeRedeemed(RedeemIssued command, VouchersIssued book) {
        String payout = command.payoutId().toString();
        String reason = voided.get(payout);
        if (reason != null) {
            throw new Refused(VoucherRule.VOUCHER_MUST_NOT_HAVE_BEEN_VOIDED, reason);
        }
        if (takenAsPaid(payout)) {
            throw new Refused(
                    VoucherRule.VOUCHER_MUST_NOT_BE_REDEEMED_TWICE,
                    "It counts as handed over already.");
        }
        String receipt = receipts.get(payout);
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

    void remember(VouchersVoided event) {
        event.payoutIds().forEach(id -> voided.put(id, event.reason()));
        event.payoutIds().forEach(taken::remove);
    }

    void remember(VouchersTakenAsPaid event) {
        taken.addAll(event.payoutIds());
        event.payoutIds().forEach(voided::remove);
    }

    void remember(VoucherRedeemed event) {
        receipts.put(event.payoutId(), event.receiptSha256());
    }
}
