package org.xpatvoices.marketplace.web.licence;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.marketplace.security.Admit;

import java.util.List;

/** Finds out under which licence rows were handed out that turned up where they should not. */
@RestController
@Tag(name = "Operators: packets")
class TraceLeakEndpoint {
    private final LeakTrace leaks;

    TraceLeakEndpoint(LeakTrace leaks) {
        this.leaks = leaks;
    }

    record Body(
            @NotNull @NotEmpty @Size(max = 100)
                    List<@NotNull @Pattern(regexp = "[0-9a-f]{32}") String> pseudonyms) {}

    record TraceAnswer(List<LeakTrace.Trace> found) {}

    @PostMapping("/v1/ops/traces")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(summary = "Under which licence were these pseudonyms handed out?")
    TraceAnswer trace(@Valid @RequestBody Body body) {
        return new TraceAnswer(leaks.of(body.pseudonyms()));
    }
}
