package org.xpatvoices.payouts.voucher;

import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.VoucherBookId;
import org.xpatvoices.contracts.payout.PayoutBatchEvent;
import org.xpatvoices.contracts.payout.PayoutEvidenceWithdrawn;
import org.xpatvoices.contracts.payout.PayoutMoney;
import org.xpatvoices.contracts.payout.PayoutsReleased;
import org.xpatvoices.contracts.payout.PayoutsSettled;
import org.xpatvoices.contracts.voucher.VouchersTakenAsPaid;
import org.xpatvoices.payouts.payout.VoucherVoid;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * Ends vouchers in the unit of work of what happens to their payouts: a hand-over at the same
 * moment makes one of the two fail. Vouchers of what is given back before they are issued never
 * will be.
 */
@Component
class EndVouchers implements VoucherVoid {
    private final Repository<VoucherBook> books;

    EndVouchers(Repository<VoucherBook> books) {
        this.books = books;
    }

    @Override
    public void before(PayoutBatchEvent event) {
        switch (event) {
            case PayoutsReleased released -> giveBack(released);
            case PayoutsSettled settled -> take(settled);
            case PayoutEvidenceWithdrawn withdrawn -> withdraw(withdrawn);
            default -> {}
        }
    }

    private void giveBack(PayoutsReleased released) {
        var command =
                voids(
                        released.batchId(),
                        idsOf(released.payouts()),
                        released.origin().equals(PayoutsReleased.Origin.RETURNED.name()),
                        released.reason(),
                        released.releasedAt());
        book(command.bookId()).execute(book -> book.decide(command));
    }

    /** The box follows the float: what the books say was paid out is not in it. */
    private void take(PayoutsSettled settled) {
        var id = bookOf(settled.batchId());
        var taken =
                new VouchersTakenAsPaid(
                        id.toString(),
                        settled.batchId(),
                        idsOf(settled.payouts()),
                        settled.evidence(),
                        settled.settledAt());
        book(id).execute(book -> book.take(taken));
    }

    private void withdraw(PayoutEvidenceWithdrawn withdrawn) {
        if (withdrawn.reopened().isEmpty()) {
            return;
        }
        var command =
                voids(
                        withdrawn.batchId(),
                        withdrawn.reopened().stream().map(one -> one.money().payoutId()).toList(),
                        false,
                        "the count that showed it was revoked",
                        withdrawn.withdrawnAt());
        book(command.bookId()).execute(book -> book.withdraw(command));
    }

    private static VoidVouchers voids(
            String batchId, List<String> payouts, boolean paid, String reason, Instant at) {
        return new VoidVouchers(bookOf(batchId), BatchId.of(batchId), payouts, paid, reason, at);
    }

    private static List<String> idsOf(List<PayoutMoney> payouts) {
        return payouts.stream().map(PayoutMoney::payoutId).toList();
    }

    private static VoucherBookId bookOf(String batchId) {
        return new VoucherBookId(BatchId.of(batchId).value());
    }

    @Override
    public boolean handedOver(String batchId, String payoutId) {
        return ask(batchId, book -> book.handedOver(payoutId));
    }

    @Override
    public boolean issued(String batchId, String payoutId) {
        return ask(batchId, book -> book.issued(payoutId));
    }

    /** No where there is no book: none of its vouchers was ever issued. */
    private boolean ask(String batchId, Predicate<VoucherBook> question) {
        try {
            return books.load(bookOf(batchId).toString()).invoke(question::test);
        } catch (AggregateNotFoundException none) {
            return false;
        }
    }

    private Aggregate<VoucherBook> book(VoucherBookId id) {
        try {
            return books.loadOrCreate(id.toString(), VoucherBook::new);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
