package org.xpatvoices.payouts.reconcile;

import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.xpatvoices.contracts.ids.BankAccountId;
import org.xpatvoices.payouts.rail.iso20022.BankStatement;

import java.time.Instant;

/** Since when nothing can have escaped an account's statements, asked of the account itself. */
public final class StatementChains {
    private final Repository<BankBook> books;

    StatementChains(Repository<BankBook> books) {
        this.books = books;
    }

    /** As if this statement were booked already. */
    public Instant unbrokenUpTo(BankAccountId account, BankStatement statement) {
        return DefaultUnitOfWork.startAndGet(null)
                .executeWithResult(
                        () ->
                                books.loadOrCreate(account.toString(), BankBook::new)
                                        .invoke(book -> book.unbrokenUpTo(statement)))
                .getPayload();
    }
}
