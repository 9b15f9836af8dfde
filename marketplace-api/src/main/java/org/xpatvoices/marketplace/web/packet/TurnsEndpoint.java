package org.xpatvoices.marketplace.web.packet;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.packet.GetTurns;
import org.xpatvoices.contracts.packet.TurnsView;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

@RestController
@Tag(name = "Operators: packets")
class TurnsEndpoint {
    private final Queries queries;
    private final Clock clock;

    TurnsEndpoint(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    record TurnsAnswer(Instant until, List<TurnsView> forms) {}

    @GetMapping("/v1/ops/turns")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(
            summary = "How many workers were in packets how often in the last 365 days, per form",
            description =
                    "Counts only, by epochs and by packets. Who waits has a running consent and was in no packet yet.")
    TurnsAnswer turns() {
        Instant now = clock.instant();
        return new TurnsAnswer(now, queries.list(new GetTurns(now), TurnsView.class));
    }
}
