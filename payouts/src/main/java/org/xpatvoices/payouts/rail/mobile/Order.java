package org.xpatvoices.payouts.rail.mobile;

import org.xpatvoices.payouts.rail.PaymentOrder;
import org.xpatvoices.payouts.rail.References;
import org.xpatvoices.payouts.rail.iso20022.Decimals;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** A transfer as the API wants it; the same payout gives the same bytes. */
final class Order {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Order() {}

    /** Many transfers in one request. */
    static String batch(
            String account, String currency, List<PaymentOrder.Instruction> instructions) {
        var batch = JSON.createObjectNode();
        var transactions = batch.putArray("transactions");
        for (var one : instructions) {
            transactions.add(transfer(account, currency, one).put("type", "disbursement"));
        }
        return batch.toString();
    }

    static String line(String account, String currency, PaymentOrder.Instruction one) {
        return transfer(account, currency, one).toString();
    }

    private static ObjectNode transfer(
            String account, String currency, PaymentOrder.Instruction one) {
        var order = JSON.createObjectNode();
        order.put("amount", Decimals.print(one.netMicro(), currency));
        order.put("currency", currency);
        party(order, "debitParty", "accountid", account);
        party(order, "creditParty", "msisdn", one.account());
        order.put("requestingOrganisationTransactionReference", References.written(one.payoutId()));
        order.put("descriptionText", "Data licence shares");
        return order;
    }

    private static void party(ObjectNode order, String side, String key, String value) {
        order.putArray(side).addObject().put("key", key).put("value", value);
    }
}
