package org.xpatvoices.payouts.rail.mobile;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.payout.ProviderWord;
import org.xpatvoices.contracts.payout.ProviderWord.Verdict;
import org.xpatvoices.payouts.rail.Rail.Asked;
import org.xpatvoices.payouts.rail.References;
import org.xpatvoices.payouts.rail.iso20022.Decimals;
import org.xpatvoices.payouts.rail.iso20022.UnreadableFile;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Locale;

/** What a provider's answers say of a payout; null wherever they say nothing plainly. */
final class Words {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Words() {}

    /** Null if it is no JSON object. */
    static @Nullable JsonNode read(byte[] body) {
        try {
            var node = JSON.readTree(body);
            return node.isObject() ? node : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** The objects of a JSON array; none if it is no such array. */
    static List<JsonNode> list(byte[] body) {
        try {
            var node = JSON.readTree(body);
            return node.isArray()
                    ? node.valueStream().filter(JsonNode::isObject).toList()
                    : List.of();
        } catch (JacksonException e) {
            return List.of();
        }
    }

    /** What a batch says of a payout that it rejected; null unless that is a refusal. */
    static @Nullable ProviderWord ofRefusal(Asked asked, String reason) {
        var family = ErrorFamily.of("businessRule", reason);
        return family.isRefusal()
                ? new ProviderWord(
                        asked.payoutId(),
                        Verdict.REJECTED,
                        family.codeOf("businessRule", cut(reason)))
                : null;
    }

    /**
     * A transaction as the provider keeps it. It counts only if it shows that it is the one that we
     * ordered: one without our reference may be anybody's.
     */
    static @Nullable ProviderWord ofTransaction(Asked asked, JsonNode transaction) {
        String ours = text(transaction, "requestingOrganisationTransactionReference");
        if (ours.isEmpty()) {
            return null;
        }
        if (!ours.equals(References.written(asked.payoutId()))) {
            return new ProviderWord(asked.payoutId(), Verdict.DIFFERS, "reference " + cut(ours));
        }
        return switch (text(transaction, "transactionStatus").toLowerCase(Locale.ROOT)) {
            case "completed", "complete", "successful" -> paid(asked, transaction);
            case "failed", "rejected", "declined" -> failed(asked, transaction);
            case "pending", "processing", "accepted", "initiated" ->
                    new ProviderWord(asked.payoutId(), Verdict.ACCEPTED, "pending");
            default -> null;
        };
    }

    private static ProviderWord paid(Asked asked, JsonNode transaction) {
        String amount = text(transaction, "amount");
        String currency = text(transaction, "currency");
        boolean equal =
                currency.equals(asked.net().currency())
                        && microOf(amount) == asked.net().amountMicro();
        return equal
                ? new ProviderWord(asked.payoutId(), Verdict.SETTLED, "completed")
                : new ProviderWord(
                        asked.payoutId(),
                        Verdict.DIFFERS,
                        "%s %s instead of %s %s"
                                .formatted(
                                        cut(amount),
                                        cut(currency),
                                        Decimals.print(
                                                asked.net().amountMicro(), asked.net().currency()),
                                        asked.net().currency()));
    }

    /** The amount that a transaction names, if it names one. */
    static @Nullable Money amountOf(JsonNode transaction) {
        long micro = microOf(text(transaction, "amount"));
        try {
            return micro < 0 ? null : new Money(micro, text(transaction, "currency"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The amount in micro-units; -1 if it is none. */
    static long microOf(String amount) {
        try {
            return Decimals.parse(amount);
        } catch (UnreadableFile | ArithmeticException e) {
            return -1;
        }
    }

    /** What has ended as failed: refused only where its error says so, by its family. */
    static @Nullable ProviderWord failed(Asked asked, JsonNode about) {
        return ofError(asked, about.path("error").isObject() ? about.path("error") : about);
    }

    /** An error to our order: a refusal only where its family says that nothing was done. */
    static @Nullable ProviderWord ofError(Asked asked, JsonNode error) {
        String category = text(error, "errorCategory");
        String code = text(error, "errorCode");
        var family = ErrorFamily.of(category, code);
        return family.isRefusal()
                ? new ProviderWord(
                        asked.payoutId(), Verdict.REJECTED, family.codeOf(cut(category), cut(code)))
                : null;
    }

    static String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isString() || value.isNumber() ? value.asString() : "";
    }

    private static String cut(String word) {
        String plain = word.replaceAll("[^A-Za-z0-9 ./_-]", "?");
        return plain.length() <= 60 ? plain : plain.substring(0, 60);
    }
}
