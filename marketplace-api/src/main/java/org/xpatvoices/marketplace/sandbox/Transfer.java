package org.xpatvoices.marketplace.sandbox;

/** One transfer of a payment file, as far as the sandbox cares. */
record Transfer(
        String paymentId, String endToEndId, long amountMicro, String currency, String account) {}
