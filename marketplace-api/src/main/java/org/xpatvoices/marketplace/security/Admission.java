package org.xpatvoices.marketplace.security;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.xpatvoices.marketplace.route.HandlerLookup;

import java.lang.reflect.Method;
import java.util.function.Supplier;

/** Decides at the filter, before any body is read, from what the handler itself says. */
@Component
class Admission implements AuthorizationManager<RequestAuthorizationContext> {
    private final HandlerLookup handlers;

    Admission(HandlerLookup handlers) {
        this.handlers = handlers;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication,
            RequestAuthorizationContext context) {
        return new AuthorizationDecision(
                switch (handlers.of(context.getRequest())) {
                    case HandlerLookup.Target.Handler handler ->
                            admits(handler.method().getMethod(), authentication);
                    case HandlerLookup.Target.Nothing _ -> Caller.of(authentication.get()) != null;
                    // No handler will run; the dispatcher answers 405, 406 or 415.
                    case HandlerLookup.Target.Mismatch _ -> true;
                });
    }

    private static boolean admits(
            Method handler, Supplier<? extends @Nullable Authentication> authentication) {
        if (AnnotatedElementUtils.hasAnnotation(handler, AdmitAnyone.class)) {
            return true;
        }
        Caller caller = Caller.of(authentication.get());
        if (caller == null) {
            return false;
        }
        return AnnotatedElementUtils.findMergedRepeatableAnnotations(handler, Admit.class).stream()
                .anyMatch(admit -> caller.may(admit.scope(), admit.to()));
    }
}
