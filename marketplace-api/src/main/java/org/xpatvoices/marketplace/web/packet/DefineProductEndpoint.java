package org.xpatvoices.marketplace.web.packet;

import static org.xpatvoices.marketplace.security.PartyKind.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xpatvoices.contracts.consent.Purpose;
import org.xpatvoices.contracts.consent.RecipientClass;
import org.xpatvoices.contracts.ids.ProductId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.contracts.packet.CatalogueView;
import org.xpatvoices.contracts.packet.DefineProduct;
import org.xpatvoices.contracts.packet.GetCatalogueEntry;
import org.xpatvoices.contracts.packet.Pricing;
import org.xpatvoices.contracts.packet.PricingMode;
import org.xpatvoices.contracts.packet.PrivacyFloors;
import org.xpatvoices.marketplace.paging.AwaitView;
import org.xpatvoices.marketplace.query.Queries;
import org.xpatvoices.marketplace.security.Admit;
import org.xpatvoices.marketplace.security.Caller;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@RestController
@Tag(name = "Operators: packets")
class DefineProductEndpoint {
    private static final String PERIOD =
            "20[0-9]{2}(-(0[1-9]|1[0-2]|Q[1-4]|W(0[1-9]|[1-4][0-9]|5[0-3])))?";
    private static final int TELLING_PERCENT = 25;
    private static final PrivacyFloors DEFAULTS =
            new PrivacyFloors(11, 3, 3, 70, null, TELLING_PERCENT);

    private final CommandGateway commands;
    private final Queries queries;
    private final AwaitView awaitView;
    private final Clock clock;

    DefineProductEndpoint(
            CommandGateway commands, Queries queries, AwaitView awaitView, Clock clock) {
        this.commands = commands;
        this.queries = queries;
        this.awaitView = awaitView;
        this.clock = clock;
    }

    record PriceBody(@NotNull PricingMode mode, @NotNull Money amount) {}

    /**
     * Without {@code privacy}, the domain floors hold; without {@code tellingPercentMax}, plain
     * columns may leave one answer for a quarter of the rows, and more has to be said.
     */
    record Body(
            @NotNull @NotBlank @Size(max = 120) String title,
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,60}@[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}")
                    String schema,
            @NotNull @Pattern(regexp = PERIOD) String period,
            @NotEmpty Set<@NotNull Purpose> purposes,
            @NotEmpty Set<@NotNull RecipientClass> recipients,
            @NotNull @Size(max = 15) List<@NotNull String> quasiIdentifiers,
            @NotNull @Size(max = 10) List<@NotNull String> sensitiveColumns,
            @NotNull @Size(max = 30) List<@NotNull String> plainColumns,
            @Nullable PrivacyFloors privacy,
            @NotNull @Valid PriceBody pricing,
            @Nullable @Size(max = 10)
                    Map<String, @NotNull @Size(max = 100) List<@NotNull @Size(max = 80) String>>
                            filter) {}

    record DefinedAnswer(String productId, String catalogue) {}

    @PostMapping("/v1/ops/products")
    @Admit(scope = "ops:write", to = OPERATOR)
    @Operation(
            summary = "Propose a product: its form, columns, protection and price",
            description =
                    "It is listed, and packets of it can be made, once another operator approves it.")
    ResponseEntity<DefinedAnswer> define(@Valid @RequestBody Body body, Caller caller) {
        var id = new ProductId(UUID.randomUUID());
        commands.sendAndWait(command(id, body, caller));
        awaitView.present(() -> queries.maybe(new GetCatalogueEntry(id), CatalogueView.class));
        String place = "/v1/catalogue/" + id;
        return ResponseEntity.created(URI.create(place))
                .body(new DefinedAnswer(id.toString(), place));
    }

    private DefineProduct command(ProductId id, Body body, Caller caller) {
        String[] schema = body.schema().split("@", 2);
        PrivacyFloors floors = body.privacy();
        Map<String, List<String>> filter = body.filter();
        return new DefineProduct(
                id,
                body.title().strip(),
                schema[0],
                schema[1],
                body.period(),
                body.purposes(),
                body.recipients(),
                body.quasiIdentifiers(),
                body.sensitiveColumns(),
                body.plainColumns(),
                floors == null ? DEFAULTS : floors.orTellingAtMost(TELLING_PERCENT),
                new Pricing(
                        body.pricing().mode(),
                        body.pricing().amount().amountMicro(),
                        body.pricing().amount().currency()),
                filter == null ? Map.of() : filter,
                caller.partyId(),
                clock.instant());
    }
}
