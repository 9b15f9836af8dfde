package org.xpatvoices.marketplace.sandbox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import java.util.List;

/** What a partner of the sandbox is asked, as the Mobile Money API has it. */
record RemittanceQuestion(
        @NotNull @Pattern(regexp = "\\d{1,9}\\.\\d{2}") String requestAmount,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String requestCurrency,
        @NotNull String requestDate,
        @NotNull String type,
        @NotNull String receivingCountry,
        @NotNull List<@Valid Pair> debitParty,
        @NotNull List<@Valid Pair> creditParty,
        @NotNull List<@Valid Pair> customData) {
    String receivingCurrency() {
        return customData.stream()
                .filter(pair -> pair.key().equals("receivingCurrency"))
                .map(Pair::value)
                .findFirst()
                .orElse("");
    }

    record Pair(@NotNull String key, @NotNull String value) {}
}
