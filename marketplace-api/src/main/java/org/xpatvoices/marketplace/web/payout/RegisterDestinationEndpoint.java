package org.xpatvoices.marketplace.web.payout;

import static org.xpatvoices.marketplace.security.PartyKind.WORKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.DestinationId;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.payout.DestinationView;
import org.xpatvoices.contracts.payout.GetDestinations;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.RegisterDestination;
import org.xpatvoices.contracts.refusal.Refused;
import org.xpatvoices.contracts.refusal.VoucherRule;
import org.xpatvoices.marketplace.idempotency.IdempotencyKey;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;
import org.xpatvoices.marketplace.security.PartyClients;
import org.xpatvoices.marketplace.security.PartyKind;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@RestController
@Tag(name = "Payouts to me")
class RegisterDestinationEndpoint {
    private final CommandGateway commands;
    private final Queries queries;
    private final PayeeOfCaller payees;
    private final AwaitView await;
    private final PartyClients parties;
    private final Clock clock;

    RegisterDestinationEndpoint(
            CommandGateway commands,
            Queries queries,
            PayeeOfCaller payees,
            AwaitView await,
            PartyClients parties,
            Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.payees = payees;
        this.await = await;
        this.parties = parties;
        this.clock = clock;
    }

    record Body(
            @NotNull RailCode rail,
            @NotNull @Size(min = 5, max = 60) String account,
            @NotNull @Size(min = 1, max = 70) String holder) {
        @Override
        public String toString() {
            return "Body[withheld]";
        }
    }

    /** {@code tier} is how well the provider knows the holder, if it says so. */
    record Answer(
            String destinationId,
            int version,
            String rail,
            String mask,
            boolean current,
            Instant usableFrom,
            Instant registeredAt,
            @Nullable Integer tier) {
        static Answer of(DestinationView view) {
            return new Answer(
                    view.destinationId(),
                    view.version(),
                    view.rail(),
                    view.mask(),
                    view.current(),
                    view.usableFrom(),
                    view.registeredAt(),
                    view.tier());
        }
    }

    @PostMapping("/v1/worker/destinations")
    @Admit(scope = "worker:self", to = WORKER)
    @Idempotent
    @Operation(
            summary = "Say where my money shall go",
            description =
                    "The account is kept encrypted and only its end is ever shown. A new"
                            + " destination waits for a while before money goes there.")
    ResponseEntity<Answer> register(
            @Valid @RequestBody Body body, Caller caller, IdempotencyKey key) {
        var payee = payees.of(caller);
        if (body.rail() == RailCode.CASH
                && !parties.isAdmitted(PartyKind.HUB, body.account().strip())) {
            throw new Refused(
                    VoucherRule.CASH_MUST_BE_FETCHED_AT_A_HUB, "No such hub hands cash out.");
        }
        var id = new DestinationId(key.idFor("destination"));
        commands.sendAndWait(
                new RegisterDestination(
                        id, payee, body.rail(), body.account(), body.holder(), clock.instant()));
        var answer =
                await.present(() -> find(payee, id))
                        .orElseThrow(() -> WebProblem.NOT_FOUND.because("Not visible yet."));
        return ResponseEntity.created(URI.create("/v1/worker/destinations")).body(answer);
    }

    private Optional<Answer> find(PayeeId payee, DestinationId id) {
        return destinations(payee).stream()
                .filter(one -> one.destinationId().equals(id.toString()))
                .findFirst();
    }

    @GetMapping("/v1/worker/destinations")
    @Admit(scope = "worker:self", to = WORKER)
    @Operation(summary = "Where my money goes, newest first")
    Page<Answer> list(Caller caller) {
        return new Page<>(destinations(payees.of(caller)), null);
    }

    private List<Answer> destinations(PayeeId payee) {
        return queries.list(new GetDestinations(payee), DestinationView.class).stream()
                .map(Answer::of)
                .toList();
    }
}
