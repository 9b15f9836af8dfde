package org.xpatvoices.marketplace.web.voucher;

import static org.xpatvoices.marketplace.security.PartyKind.HUB;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.HubId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.voucher.HandedOver;
import org.xpatvoices.contracts.voucher.RedeemVoucher;
import org.xpatvoices.marketplace.idempotency.Idempotent;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Clock;

@RestController
@Tag(name = "Hubs: cash")
class RedeemVoucherEndpoint {
    private final CommandGateway commands;
    private final Clock clock;

    RedeemVoucherEndpoint(CommandGateway commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * {@code receiptSha256} is the digest of the receipt that the hub keeps, signed or a picture.
     */
    record Body(
            @NotNull @Size(min = 12, max = 20) String code,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String receiptSha256) {
        @Override
        public String toString() {
            return "Body[withheld]";
        }
    }

    /** {@code reference} is what the hub's count names the hand-over by. */
    record Answer(Money amount, String reference) {}

    @PostMapping("/v1/hub/voucher-redemptions")
    @Admit(scope = "vouchers:write", to = HUB)
    @Idempotent
    @Operation(
            summary = "Hand cash over against a code",
            description =
                    "The code is the worker's part and the receipt the hub's. It works once; the"
                            + " same code with the same receipt again is the same hand-over.")
    Answer redeem(@Valid @RequestBody Body body, Caller caller) {
        HandedOver done =
                commands.sendAndWait(
                        new RedeemVoucher(
                                body.code(),
                                HubId.of(caller.partyId()),
                                body.receiptSha256(),
                                clock.instant()));
        return new Answer(done.amount(), done.reference());
    }
}
