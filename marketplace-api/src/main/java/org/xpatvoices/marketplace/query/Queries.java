package org.xpatvoices.marketplace.query;

import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Sends a query and waits for its answer; a refusal arrives as the refusal itself. */
@Component
public class Queries {
    private final QueryGateway gateway;

    Queries(QueryGateway gateway) {
        this.gateway = gateway;
    }

    /** The one answer. */
    public <T> T one(Object query, Class<T> answer) {
        return await(gateway.query(query, ResponseTypes.instanceOf(answer)));
    }

    /** The answer, if there is such a thing. */
    public <T> Optional<T> maybe(Object query, Class<T> answer) {
        return await(gateway.query(query, ResponseTypes.optionalInstanceOf(answer)));
    }

    /** All answers, in the order of the query. */
    public <T> List<T> list(Object query, Class<T> answer) {
        return await(gateway.query(query, ResponseTypes.multipleInstancesOf(answer)));
    }

    private static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
