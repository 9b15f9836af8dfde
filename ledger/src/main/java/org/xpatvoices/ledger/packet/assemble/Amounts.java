package org.xpatvoices.ledger.packet.assemble;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.ledger.packet.codebook.CodeList;
import org.xpatvoices.ledger.packet.codebook.Codebook;
import org.xpatvoices.ledger.packet.codebook.Originals;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/** A sum of money that may be of several currencies, as people pay on their way. */
final class Amounts {
    private static final String COMMON = "MVR";

    private final Map<String, BigDecimal> micro = new TreeMap<>();

    static Amounts of(JsonNode money) {
        return new Amounts().plus(money);
    }

    Amounts plus(JsonNode money) {
        return add(money, BigDecimal.ONE);
    }

    Amounts minus(JsonNode money) {
        return add(money, BigDecimal.ONE.negate());
    }

    /** As the code lists read it. One currency stays what it is, several become rufiyaa. */
    String text(Codebook codebook) {
        if (micro.size() == 1) {
            var only = micro.entrySet().iterator().next();
            return text(only.getValue(), only.getKey());
        }
        BigDecimal sum = microRufiyaa(codebook);
        return sum == null ? CodeList.NOT_STATED : text(sum, COMMON);
    }

    /** Null if a currency has no rate. */
    @Nullable BigDecimal microRufiyaa(Codebook codebook) {
        var perUnit = codebook.microRufiyaa(COMMON);
        var sum = BigDecimal.ZERO;
        for (var part : micro.entrySet()) {
            var rate = codebook.microRufiyaa(part.getKey());
            if (rate == null || perUnit == null) {
                return null;
            }
            sum = sum.add(part.getValue().multiply(rate).divide(perUnit, 0, RoundingMode.DOWN));
        }
        return sum.max(BigDecimal.ZERO);
    }

    private Amounts add(JsonNode money, BigDecimal sign) {
        if (money.isObject()) {
            micro.merge(
                    money.path("currency").asString(),
                    money.path("amountMicro").decimalValue().multiply(sign),
                    BigDecimal::add);
        }
        return this;
    }

    /** More given back than paid counts as nothing paid. */
    private static String text(BigDecimal micro, String currency) {
        return Originals.money(micro.max(BigDecimal.ZERO).longValueExact(), currency);
    }
}
