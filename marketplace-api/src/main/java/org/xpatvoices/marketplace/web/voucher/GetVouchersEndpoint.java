package org.xpatvoices.marketplace.web.voucher;

import static org.xpatvoices.marketplace.security.PartyKind.WORKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.enrolment.GetPayeeOfWorker;
import org.xpatvoices.contracts.ids.PayeeId;
import org.xpatvoices.contracts.ids.WorkerId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.voucher.GetVouchersOfPayee;
import org.xpatvoices.contracts.voucher.VoucherView;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.time.Instant;

@RestController
@Tag(name = "Payouts to me")
class GetVouchersEndpoint {
    private final Queries queries;

    GetVouchersEndpoint(Queries queries) {
        this.queries = queries;
    }

    /** {@code code} is what the hub wants to hear; it works once, here and until it expires. */
    record Answer(
            String payoutId,
            String hubId,
            Money amount,
            Instant expiresAt,
            @Nullable Instant redeemedAt,
            @Nullable String code) {
        static Answer of(VoucherView view) {
            return new Answer(
                    view.payoutId(),
                    view.hubId(),
                    new Money(view.amountMicro(), view.currency()),
                    view.expiresAt(),
                    view.redeemedAt(),
                    view.code());
        }

        @Override
        public String toString() {
            return "Answer[" + payoutId + "]";
        }
    }

    @GetMapping("/v1/worker/vouchers")
    @Admit(scope = "worker:self", to = WORKER)
    @Operation(summary = "My vouchers for cash, newest first, with the codes that still work")
    Page<Answer> list(Caller caller) {
        var worker = WorkerId.of(caller.partyId());
        var payee = PayeeId.of(queries.one(new GetPayeeOfWorker(worker), String.class));
        return new Page<>(
                queries.list(new GetVouchersOfPayee(payee), VoucherView.class).stream()
                        .map(Answer::of)
                        .toList(),
                null);
    }
}
