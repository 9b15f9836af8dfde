package org.xpatvoices.marketplace.sandbox;

import io.swagger.v3.oas.annotations.Hidden;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.marketplace.security.AdmitAnyone;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The sandbox's wallet provider: the batch transactions of the GSMA Mobile Money API 1.2. */
@RestController
@Hidden
@RequestMapping("/sandbox/mobile-money/batchtransactions")
@ConditionalOnProperty("xpatvoices.sandbox.enabled")
class SandboxBatchEndpoint {
    private final SandboxBatches batches;

    SandboxBatchEndpoint(SandboxBatches batches) {
        this.batches = batches;
    }

    record Batch(
            @NotNull @Size(min = 1, max = 1_000)
                    List<SandboxWalletEndpoint.@Valid Order> transactions) {}

    @PostMapping
    @AdmitAnyone
    ResponseEntity<Map<String, Object>> take(
            @RequestHeader("X-CorrelationID") UUID correlationId, @Valid @RequestBody Batch batch) {
        return batches.take(correlationId, batch.transactions());
    }

    @GetMapping("/{batchId}")
    @AdmitAnyone
    ResponseEntity<Map<String, Object>> read(@PathVariable String batchId) {
        return ResponseEntity.of(batches.batch(batchId));
    }

    @GetMapping("/{batchId}/completions")
    @AdmitAnyone
    ResponseEntity<List<Map<String, Object>>> completions(
            @PathVariable String batchId,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        return page(batchId, "completed", limit, offset);
    }

    @GetMapping("/{batchId}/rejections")
    @AdmitAnyone
    ResponseEntity<List<Map<String, Object>>> rejections(
            @PathVariable String batchId,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        return page(batchId, "failed", limit, offset);
    }

    private ResponseEntity<List<Map<String, Object>>> page(
            String batchId, String status, int limit, int offset) {
        return ResponseEntity.of(
                batches.ended(batchId, status)
                        .map(all -> all.stream().skip(offset).limit(limit).toList()));
    }
}
