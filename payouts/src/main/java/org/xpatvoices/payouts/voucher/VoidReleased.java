package org.xpatvoices.payouts.voucher;

import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.BatchId;
import org.xpatvoices.contracts.ids.VoucherBookId;
import org.xpatvoices.contracts.payout.PayoutMoney;
import org.xpatvoices.contracts.payout.PayoutsReleased;
import org.xpatvoices.payouts.payout.VoucherVoid;

/**
 * Voids in the unit of work of the release: a hand-over at the same moment makes one of the two
 * fail. Vouchers that are not issued yet never will be.
 */
@Component
class VoidReleased implements VoucherVoid {
    private final Repository<VoucherBook> books;

    VoidReleased(Repository<VoucherBook> books) {
        this.books = books;
    }

    @Override
    public void before(PayoutsReleased released) {
        var batch = BatchId.of(released.batchId());
        var id = new VoucherBookId(batch.value());
        var command =
                new VoidVouchers(
                        id,
                        batch,
                        released.payouts().stream().map(PayoutMoney::payoutId).toList(),
                        released.origin().equals(PayoutsReleased.Origin.RETURNED.name()),
                        released.reason(),
                        released.releasedAt());
        book(id).execute(book -> book.decide(command));
    }

    @Override
    public boolean handedOver(String batchId, String payoutId) {
        var id = new VoucherBookId(BatchId.of(batchId).value());
        try {
            return books.load(id.toString()).invoke(book -> book.handedOver(payoutId));
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
