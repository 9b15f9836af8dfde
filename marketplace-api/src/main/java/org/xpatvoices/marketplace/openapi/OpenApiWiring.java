package org.xpatvoices.marketplace.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xpatvoices.contracts.ids.TypedId;
import org.xpatvoices.contracts.money.Money;
import org.xpatvoices.marketplace.idempotency.IdempotencyKey;
import org.xpatvoices.marketplace.paging.IfMatch;
import org.xpatvoices.marketplace.paging.PageRequest;
import org.xpatvoices.marketplace.security.Caller;
import org.xpatvoices.marketplace.security.Scopes;

import java.util.List;

/** The head of the description: what this is and how one signs in. */
@Configuration(proxyBeanMethods = false)
class OpenApiWiring {
    static final String ORGANISATION = "organisation";
    static final String WORKER = "worker";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Caller.class, IdempotencyKey.class, PageRequest.class, IfMatch.class)
                .replaceWithSchema(Money.class, money());
        for (Class<?> id : TypedId.class.getPermittedSubclasses()) {
            SpringDocUtils.getConfig()
                    .replaceWithSchema(id, new StringSchema().pattern("[a-z]{3}_[0-9a-f]{32}"));
        }
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Xpat Voices")
                                .version("v1")
                                .description(
                                        """
                                        Licence anonymised packets of what migrant workers say about\
                                         their working lives; every worker in a packet is paid.
                                        Amounts are whole micro-units (10^-6 of the major unit).\
                                         Errors are problems (RFC 9457): x-problem-types lists all of\
                                         them, each has a page below /problems.\
                                        """)
                                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(
                        new Components()
                                .addSecuritySchemes(ORGANISATION, organisation())
                                .addSecuritySchemes(WORKER, worker()));
    }

    private static Schema<?> money() {
        return new ObjectSchema()
                .addProperty(
                        "amountMicro",
                        new IntegerSchema()
                                .format("int64")
                                .description("Micro-units, 10^-6 of the major unit."))
                .addProperty("currency", new StringSchema().pattern("[A-Z]{3}").example("MVR"))
                .required(List.of("amountMicro", "currency"));
    }

    private static SecurityScheme organisation() {
        io.swagger.v3.oas.models.security.Scopes scopes =
                new io.swagger.v3.oas.models.security.Scopes();
        Scopes.all().forEach(scope -> scopes.addString(scope, scope));
        return new SecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("Off-takers, hubs, auditors and operators' machines.")
                .flows(
                        new OAuthFlows()
                                .clientCredentials(
                                        new OAuthFlow().tokenUrl("/oauth2/token").scopes(scopes)));
    }

    private static SecurityScheme worker() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("Workers: the token of POST /v1/worker/session.");
    }
}
