package org.xpatvoices.marketplace.sandbox;

import io.swagger.v3.oas.annotations.Hidden;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.marketplace.security.AdmitAnyone;

import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * The sandbox's partners for sending money abroad: quotations of the GSMA Mobile Money API 1.2, and
 * a market whose middle everybody may read.
 */
@RestController
@Hidden
@RequestMapping("/sandbox/remittance")
@ConditionalOnProperty("xpatvoices.sandbox.enabled")
class SandboxRemittanceEndpoint {
    private static final Duration TOO_LONG = Duration.ofSeconds(7);
    private static final int KEPT_MAX = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SandboxRemitters remitters;
    private final Clock clock;
    private final Map<String, Map<String, Object>> later = new ConcurrentHashMap<>();

    SandboxRemittanceEndpoint(SandboxRemitters remitters, Clock clock) {
        this.remitters = remitters;
        this.clock = clock;
    }

    @PostMapping("/{partner}/quotations")
    @AdmitAnyone
    ResponseEntity<byte[]> quote(
            @PathVariable String partner, @Valid @RequestBody RemittanceQuestion question) {
        var quotation =
                remitters.quotation(
                        partner,
                        new BigDecimal(question.requestAmount()),
                        question.requestCurrency(),
                        question.receivingCurrency());
        var habit = remitters.habitOf(partner);
        if (habit == RemitterHabit.SLOW) {
            LockSupport.parkNanos(TOO_LONG.toNanos());
        }
        if (quotation.isEmpty() || habit == RemitterHabit.REFUSES) {
            return json(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Map.of("errorCategory", "businessRule", "errorCode", "genericError"));
        }
        if (habit == RemitterHabit.FAILS) {
            return json(HttpStatus.SERVICE_UNAVAILABLE, Map.of());
        }
        if (habit == RemitterHabit.GARBLES) {
            return ResponseEntity.ok("{\"quotes\":[{".getBytes(StandardCharsets.UTF_8));
        }
        return habit == RemitterHabit.LATER
                ? keepForLater(quotation.get())
                : json(HttpStatus.CREATED, quotation.get());
    }

    private ResponseEntity<byte[]> keepForLater(Map<String, Object> quotation) {
        if (later.size() >= KEPT_MAX) {
            later.clear();
        }
        String reference = UUID.randomUUID().toString();
        later.put(reference, quotation);
        return json(HttpStatus.ACCEPTED, Map.of("status", "pending", "objectReference", reference));
    }

    @GetMapping("/{partner}/quotations/{reference}")
    @AdmitAnyone
    ResponseEntity<byte[]> quotation(@PathVariable String partner, @PathVariable String reference) {
        return Optional.ofNullable(later.remove(reference))
                .map(quotation -> json(HttpStatus.OK, quotation))
                .orElseGet(() -> json(HttpStatus.NOT_FOUND, Map.of()));
    }

    @GetMapping("/mid-rate")
    @AdmitAnyone
    ResponseEntity<byte[]> middle(@RequestParam String from, @RequestParam String to) {
        return PlayMarket.middle(from, to)
                .map(
                        rate ->
                                json(
                                        HttpStatus.OK,
                                        Map.of(
                                                "from",
                                                from,
                                                "to",
                                                to,
                                                "rate",
                                                rate.toPlainString(),
                                                "at",
                                                clock.instant().toString())))
                .orElseGet(() -> json(HttpStatus.NOT_FOUND, Map.of()));
    }

    /** Each partner's habit; whoever is not named is honest. */
    record Faults(@NotNull Map<String, @NotNull RemitterHabit> habits) {}

    @PostMapping("/faults")
    @AdmitAnyone
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void misbehave(@Valid @RequestBody Faults wanted) {
        remitters.wish(wanted.habits());
    }

    private static ResponseEntity<byte[]> json(HttpStatus status, Map<String, ?> body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsBytes(body));
    }
}
