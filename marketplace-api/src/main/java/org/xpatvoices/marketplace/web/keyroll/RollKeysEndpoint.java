package org.xpatvoices.marketplace.web.keyroll;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.KeyRollId;
import org.xpatvoices.contracts.shredding.BeginKeyRoll;
import org.xpatvoices.contracts.shredding.FinishKeyRoll;
import org.xpatvoices.contracts.shredding.GetKeyRoll;
import org.xpatvoices.contracts.shredding.KeyRollView;
import org.xpatvoices.marketplace.idempotency.IdempotencyKey;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Changes the key-encryption key. What was erased before is irrecoverable afterwards, from every
 * backup taken before as well.
 */
@RestController
@Tag(name = "Operators: keys")
class RollKeysEndpoint {
    private final CommandGateway commands;
    private final Queries queries;
    private final AwaitView await;
    private final Clock clock;

    RollKeysEndpoint(CommandGateway commands, Queries queries, AwaitView await, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.await = await;
        this.clock = clock;
    }

    /** Why now; it stands in the log. */
    record KeyRollOrder(@NotBlank @Size(max = 200) String reason) {}

    /** {@code copies}: how many copies of the key database were read back whole just now. */
    record KeyRollAnswer(
            String rollId,
            int epoch,
            boolean finished,
            long keysLeft,
            int copies,
            Instant begunAt) {
        static KeyRollAnswer of(KeyRollView view) {
            return new KeyRollAnswer(
                    view.rollId(),
                    view.epoch(),
                    view.finished(),
                    view.keysLeft(),
                    view.copies(),
                    view.begunAt());
        }
    }

    @PostMapping("/v1/ops/key-rolls")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Idempotent
    @Operation(
            summary = "Wrap every living key by a new key-encryption key",
            description =
                    "Also writes a copy of the key database into each configured folder. The old"
                            + " key stays until a second operator finishes the roll.")
    ResponseEntity<KeyRollAnswer> begin(
            @Valid @RequestBody KeyRollOrder body, Caller caller, IdempotencyKey key) {
        var id = new KeyRollId(key.idFor("key-roll"));
        commands.sendAndWait(
                new BeginKeyRoll(id, body.reason(), caller.partyId(), clock.instant()));
        return ResponseEntity.created(URI.create("/v1/ops/key-rolls/" + id))
                .body(settled(id, view -> view.keysLeft() == 0));
    }

    @PostMapping("/v1/ops/key-rolls/{rollId}/completion")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Operation(
            summary = "Destroy the old key-encryption key, as the second operator",
            description =
                    "Refused until every key is wrapped anew and two copies of the key database"
                            + " have been read back whole.")
    KeyRollAnswer finish(@PathVariable KeyRollId rollId, Caller caller) {
        commands.sendAndWait(new FinishKeyRoll(rollId, caller.partyId(), clock.instant()));
        return settled(rollId, KeyRollView::finished);
    }

    @GetMapping("/v1/ops/key-rolls/{rollId}")
    @Admit(scope = "ops:read", to = OPERATOR)
    @Operation(summary = "How far a key roll is")
    KeyRollAnswer get(@PathVariable KeyRollId rollId) {
        return find(rollId)
                .map(KeyRollAnswer::of)
                .orElseThrow(
                        () -> WebProblem.NOT_FOUND.because("There is no key roll " + rollId + "."));
    }

    private KeyRollAnswer settled(KeyRollId id, Predicate<KeyRollView> done) {
        return await.present(() -> find(id).filter(done))
                .or(() -> find(id))
                .map(KeyRollAnswer::of)
                .orElseThrow(
                        () ->
                                WebProblem.TEMPORARILY_UNAVAILABLE
                                        .because("The work has begun; look again.")
                                        .with("Retry-After", "5"));
    }

    private Optional<KeyRollView> find(KeyRollId id) {
        return queries.maybe(new GetKeyRoll(id), KeyRollView.class);
    }
}
