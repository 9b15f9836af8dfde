package org.xpatvoices.marketplace.web.licence;

import static org.xpatvoices.marketplace.security.PartyKind.OFF_TAKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.LicenceId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.statement.GetPayThrough;
import org.xpatvoices.contracts.statement.PayThroughView;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;
import org.xpatvoices.marketplace.web.consent.ReceiptKey;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;

/** How much of what an off-taker paid has arrived, by the bank's word and by the workers' own. */
@RestController
@Tag(name = "Licences")
class PayThroughEndpoint {
    private static final String TYPE = "pay-through+json";

    /** Below this, a figure would tell what single workers said. */
    private static final int ANSWERS_MIN = 10;

    private final OwnLicences licences;
    private final Queries queries;
    private final ReceiptKey key;
    private final Clock clock;

    PayThroughEndpoint(OwnLicences licences, Queries queries, ReceiptKey key, Clock clock) {
        this.licences = licences;
        this.queries = queries;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Where the shares of the sale are; {@code waiting + sent + paid} is {@code shares}. The
     * operating fee came on top and touched none of them. What workers say is null until enough of
     * them have answered.
     */
    record Statement(
            String licenceId,
            Instant at,
            long workers,
            Money shares,
            Money operatingFee,
            Money waiting,
            Money sent,
            Money paid,
            @Nullable Money confirmedByWorkers,
            @Nullable Money disputedByWorkers) {
        static Statement of(PayThroughView view, Money operatingFee, Instant at) {
            String currency = view.currency();
            boolean enough = view.answers() >= ANSWERS_MIN;
            return new Statement(
                    view.licenceId(),
                    at,
                    view.workers(),
                    new Money(view.sharesMicro(), currency),
                    operatingFee,
                    new Money(view.waitingMicro(), currency),
                    new Money(view.sentMicro(), currency),
                    new Money(view.paidMicro(), currency),
                    enough ? new Money(view.confirmedMicro(), currency) : null,
                    enough ? new Money(view.disputedMicro(), currency) : null);
        }
    }

    record Signed(Statement statement, String jws) {}

    @GetMapping("/v1/licences/{licenceId}/pay-through")
    @Admit(scope = "licences:read", to = OFF_TAKER)
    @Operation(
            summary = "How much of the price has reached the workers, signed",
            description =
                    "A compact JWS (EdDSA) over the statement in canonical form; its key is at"
                            + " /.well-known/jwks.json. Money pays the oldest shares of a worker"
                            + " first.")
    Signed payThrough(@PathVariable LicenceId licenceId, Caller caller) throws IOException {
        var licence = licences.one(licenceId, caller);
        var view =
                queries.maybe(new GetPayThrough(licenceId), PayThroughView.class)
                        .orElseThrow(
                                () ->
                                        WebProblem.TEMPORARILY_UNAVAILABLE.because(
                                                "The sale is not distributed yet."));
        var statement = Statement.of(view, licence.fee(), clock.instant());
        var canonical =
                new JsonCanonicalizer(JsonMapper.shared().writeValueAsString(statement))
                        .getEncodedString();
        return new Signed(statement, key.sign(TYPE, canonical));
    }
}
