package org.xpatvoices.ledger.report.indicator;

import org.jspecify.annotations.Nullable;
import org.xpatvoices.ledger.packet.codebook.Codebook;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One opened contribution.
 *
 * @param inPeriod whether it was told for the period of the report
 * @param content answers and states, as they were sealed
 */
public record Statement(
        String contributionId,
        String schemaId,
        @Nullable String jobRef,
        boolean inPeriod,
        JsonNode content) {
    private static final Codebook CODEBOOK = Codebook.hierarchies1();
    private static final double MILLIONTHS = 1e6;

    public JsonNode at(String item) {
        return content.path("answers").path(item);
    }

    public Optional<Boolean> yes(String item) {
        JsonNode value = at(item);
        return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
    }

    boolean isYes(String item) {
        return yes(item).orElse(false);
    }

    public String code(String item) {
        return at(item).stringValue("");
    }

    OptionalDouble number(String item) {
        JsonNode value = at(item);
        return value.isNumber() ? OptionalDouble.of(value.doubleValue()) : OptionalDouble.empty();
    }

    OptionalDouble rufiyaa(String item) {
        return rufiyaa(at(item));
    }

    /** At the rates of the code lists; empty without an amount or a rate. */
    static OptionalDouble rufiyaa(JsonNode money) {
        BigDecimal rate = CODEBOOK.microRufiyaa(money.path("currency").stringValue(""));
        return rate == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        money.path("amountMicro").doubleValue()
                                / MILLIONTHS
                                * rate.doubleValue()
                                / MILLIONTHS);
    }

    /** What it means that these items have no answer: silence if one of them was asked. */
    Verdict without(String... items) {
        for (String item : items) {
            String state = content.path("states").path(item).stringValue("");
            if (state.equals("SKIPPED") || state.equals("DONT_KNOW")) {
                return Verdict.SILENT;
            }
        }
        return Verdict.NOT_ASKED;
    }

    /** A yes-or-no question in which one of the answers is the breach. */
    Verdict yesNo(String item, boolean breach) {
        return yes(item).map(told -> Verdict.of(told == breach)).orElseGet(() -> without(item));
    }
}
