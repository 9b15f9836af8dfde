package org.xpatvoices.marketplace.route;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.lang.annotation.Annotation;

/** Asks the dispatcher's own mapping, once per request. */
@Component
public class HandlerLookup {
    private static final String ATTRIBUTE = HandlerLookup.class.getName();

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;

    HandlerLookup(
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /** Where a request leads. */
    public sealed interface Target {
        /** A controller method will handle it. */
        record Handler(HandlerMethod method) implements Target {
            public <A extends Annotation> @Nullable A annotation(Class<A> type) {
                return method.getMethodAnnotation(type);
            }
        }

        /** The address exists, but not for this method or these media types. */
        record Mismatch() implements Target {}

        /** No controller has this address. */
        record Nothing() implements Target {}
    }

    public Target of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Target known) {
            return known;
        }
        Target target = find(request);
        request.setAttribute(ATTRIBUTE, target);
        return target;
    }

    /** The annotation of the handler that the request will reach, if it has one. */
    public <A extends Annotation> @Nullable A annotation(
            HttpServletRequest request, Class<A> type) {
        return of(request) instanceof Target.Handler handler ? handler.annotation(type) : null;
    }

    private Target find(HttpServletRequest request) {
        try {
            HandlerExecutionChain chain =
                    mapping.getObject().getHandler(new UntouchedRequest(request));
            return chain != null && chain.getHandler() instanceof HandlerMethod method
                    ? new Target.Handler(method)
                    : new Target.Nothing();
        } catch (Exception _) {
            return new Target.Mismatch();
        }
    }
}
