package org.xpatvoices.marketplace.sandbox;

import io.swagger.v3.oas.annotations.Hidden;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.marketplace.security.AdmitAnyone;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The sandbox's wallet provider: the part of the GSMA Mobile Money API 1.2 that payouts use. */
@RestController
@Hidden
@RequestMapping("/sandbox/mobile-money")
@ConditionalOnProperty("xpatvoices.sandbox.enabled")
class SandboxWalletEndpoint {
    private final SandboxWallets wallets;
    private final SandboxBatches batches;
    private final SandboxBookRegister book;

    SandboxWalletEndpoint(
            SandboxWallets wallets, SandboxBatches batches, SandboxBookRegister book) {
        this.wallets = wallets;
        this.batches = batches;
        this.book = book;
    }

    record Party(@NotNull String key, @NotNull String value) {}

    record Order(
            @NotNull String amount,
            @NotNull @Size(min = 3, max = 3) String currency,
            @NotNull @Size(min = 1) List<@Valid Party> debitParty,
            @NotNull @Size(min = 1) List<@Valid Party> creditParty,
            @Nullable String requestingOrganisationTransactionReference,
            @Nullable String descriptionText,
            @Nullable String type) {}

    @GetMapping("/heartbeat")
    @AdmitAnyone
    Map<String, String> heartbeat() {
        return Map.of("serviceStatus", wallets.asleep() ? "unavailable" : "available");
    }

    @PostMapping("/transactions/type/disbursement")
    @AdmitAnyone
    ResponseEntity<Map<String, Object>> disburse(
            @RequestHeader("X-CorrelationID") UUID correlationId,
            @RequestHeader(name = "X-Callback-URL", required = false) @Nullable String callback,
            @Valid @RequestBody Order order) {
        return wallets.order(correlationId, callback, order);
    }

    @GetMapping("/accounts/msisdn/{wallet}/accountname")
    @AdmitAnyone
    ResponseEntity<Map<String, Object>> name(@PathVariable String wallet) {
        return ResponseEntity.of(wallets.name(wallet));
    }

    @GetMapping("/accounts/msisdn/{wallet}")
    @AdmitAnyone
    ResponseEntity<Map<String, Object>> account(@PathVariable String wallet) {
        return ResponseEntity.of(wallets.account(wallet));
    }

    @GetMapping("/requeststates/{serverId}")
    @AdmitAnyone
    ResponseEntity<Map<String, Object>> state(@PathVariable UUID serverId) {
        return ResponseEntity.of(wallets.state(serverId));
    }

    /** For whoever missed the answer: where the transaction is that this id once asked for. */
    @GetMapping("/responses/{correlationId}")
    @AdmitAnyone
    ResponseEntity<Map<String, Object>> response(@PathVariable UUID correlationId) {
        return ResponseEntity.of(
                wallets.response(correlationId).or(() -> batches.response(correlationId)));
    }

    @GetMapping("/transactions/{reference}")
    @AdmitAnyone
    ResponseEntity<Map<String, Object>> transaction(@PathVariable String reference) {
        return ResponseEntity.of(wallets.transaction(reference));
    }

    /** The float's statement, closed whenever it is asked for and something has moved. */
    @GetMapping(path = "/statement.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @AdmitAnyone
    ResponseEntity<byte[]> statement(@RequestParam(defaultValue = "MVR") String currency) {
        return ResponseEntity.of(book.statement(SandboxWallets.ACCOUNT, currency));
    }

    @PostMapping("/faults")
    @AdmitAnyone
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void misbehave(@RequestBody WalletFaults wanted) {
        wallets.wish(wanted);
    }
}
