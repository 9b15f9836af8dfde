package org.xpatvoices.marketplace.web.offtaker;

import static org.xpatvoices.marketplace.security.PartyKind.OFF_TAKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.ids.OffTakerId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.offtaker.OffTakerStanding;
import org.xpatvoices.contracts.offtaker.OffTakerView;
import org.xpatvoices.marketplace.paging.Page;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.util.List;

@RestController
@Tag(name = "Account")
class AccountEndpoint {
    private final OffTakerReader offTakers;

    AccountEndpoint(OffTakerReader offTakers) {
        this.offTakers = offTakers;
    }

    /** Your own account: what you were vetted for and what is left of your funds. */
    record AccountAnswer(
            String offTakerId,
            String name,
            String recipientClass,
            List<String> purposes,
            OffTakerStanding standing,
            List<Money> prepaid) {}

    @GetMapping("/v1/account")
    @Admit(scope = "account:read", to = OFF_TAKER)
    @Operation(summary = "Your vetting and your prepaid funds, one amount per currency")
    AccountAnswer account(Caller caller) {
        OffTakerView own = offTakers.one(OffTakerId.of(caller.partyId()));
        return new AccountAnswer(
                own.offTakerId(),
                own.name(),
                own.recipientClass(),
                own.purposes(),
                own.standing(),
                own.prepaid());
    }

    @GetMapping("/v1/account/lines")
    @Admit(scope = "account:read", to = OFF_TAKER)
    @Operation(summary = "Deposits and captures of your account, newest first")
    Page<AccountLineAnswer> lines(PageRequest page, Caller caller) {
        return offTakers.lines(OffTakerId.of(caller.partyId()), page);
    }
}
