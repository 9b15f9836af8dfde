package org.xpatvoices.payouts.voucher;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import org.xpatvoices.contracts.ids.PayoutId;
import org.xpatvoices.contracts.ids.VoucherBookId;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.VoucherRule;
import org.xpatvoices.contracts.voucher.HandedOver;
import org.xpatvoices.contracts.voucher.RedeemIssued;
import org.xpatvoices.contracts.voucher.RedeemVoucher;

/** Finds the voucher that a code belongs to; a wrong code and another hub's look the same. */
@Component
class VoucherDesk {
    private final VoucherRegister register;
    private final Repository<VoucherBook> books;
    private final HubCash cash;
    private final TransactionManager transactions;

    VoucherDesk(
            VoucherRegister register,
            Repository<VoucherBook> books,
            HubCash cash,
            TransactionManager transactions) {
        this.register = register;
        this.books = books;
        this.cash = cash;
        this.transactions = transactions;
    }

    @CommandHandler
    HandedOver decide(RedeemVoucher command, UnitOfWork<?> work) throws Exception {
        work.attachTransaction(transactions);
        cash.oneAtATime(command.hubId().toString());
        var found =
                register.find(command.code())
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                VoucherRule.VOUCHER_MUST_BE_MADE_OUT_TO_THIS_HUB,
                                                "No such voucher here."));
        var redeem =
                new RedeemIssued(
                        VoucherBookId.of(found.bookId()),
                        PayoutId.of(found.payoutId()),
                        command.hubId(),
                        command.receiptSha256(),
                        command.redeemedAt());
        var book = books.load(found.bookId());
        book.execute(it -> it.mustBeMadeOutTo(redeem));
        cash.mustCover(found.payoutId());
        return book.invoke(it -> it.decide(redeem));
    }
}
