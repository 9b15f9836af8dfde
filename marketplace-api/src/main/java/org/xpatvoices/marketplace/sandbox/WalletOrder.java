package org.xpatvoices.marketplace.sandbox;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;

import java.math.BigDecimal;
import java.util.UUID;

/** One order at the wallet provider, as it keeps it. */
record WalletOrder(
        UUID correlationId,
        UUID serverId,
        String reference,
        String ourReference,
        String wallet,
        String amount,
        String currency,
        @Nullable String callback,
        String status,
        @Nullable String error) {
    Money money() {
        return new Money(new BigDecimal(amount).movePointRight(6).longValueExact(), currency);
    }

    /** The same with a unit of the currency too much. */
    WalletOrder more() {
        return new WalletOrder(
                correlationId,
                serverId,
                reference,
                ourReference,
                wallet,
                new BigDecimal(amount).add(BigDecimal.ONE).toPlainString(),
                currency,
                callback,
                status,
                error);
    }

    WalletOrder in(String newStatus, @Nullable String newError) {
        return new WalletOrder(
                correlationId,
                serverId,
                reference,
                ourReference,
                wallet,
                amount,
                currency,
                callback,
                newStatus,
                newError);
    }
}
