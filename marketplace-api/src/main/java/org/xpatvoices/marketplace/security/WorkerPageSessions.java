package org.xpatvoices.marketplace.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A worker's page session: a random cookie that only the worker pages see, ended by a minute of
 * rest, because the phone is often not the worker's own.
 */
@Component
class WorkerPageSessions implements SecurityContextRepository {
    static final String COOKIE = "xv_worker";
    static final String PATH = "/worker";
    private static final String ATTRIBUTE = WorkerPageSessions.class.getName();

    private final WorkerSessionRegister register;

    WorkerPageSessions(WorkerSessionRegister register) {
        this.register = register;
    }

    /** The worker as the pages' principal. */
    record WorkerPrincipal(String workerId) implements Caller.Person {
        @Override
        public Caller caller() {
            return new Caller(workerId, PartyKind.WORKER, workerId, Scopes.of(PartyKind.WORKER));
        }
    }

    void open(String workerId, HttpServletRequest request, HttpServletResponse response) {
        setCookie(register.open(workerId), Duration.ofSeconds(-1), request, response);
    }

    void close(HttpServletRequest request, HttpServletResponse response) {
        token(request).ifPresent(register::close);
        setCookie("", Duration.ZERO, request, response);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    private SecurityContext context(HttpServletRequest request) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        worker(request)
                .ifPresent(
                        worker ->
                                context.setAuthentication(
                                        UsernamePasswordAuthenticationToken.authenticated(
                                                new WorkerPrincipal(worker),
                                                null,
                                                List.of(
                                                        new SimpleGrantedAuthority(
                                                                "ROLE_WORKER")))));
        return context;
    }

    @Override
    public void saveContext(
            @Nullable SecurityContext context,
            HttpServletRequest request,
            HttpServletResponse response) {
        // The session is opened and closed by name, never as a side effect.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return worker(request).isPresent();
    }

    private Optional<String> worker(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return Optional.of(known);
        }
        Optional<String> worker = token(request).flatMap(register::touch);
        worker.ifPresent(known -> request.setAttribute(ATTRIBUTE, known));
        return worker;
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue);
    }

    private static void setCookie(
            String value,
            Duration maxAge,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path(PATH)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .maxAge(maxAge)
                        .build()
                        .toString());
    }
}
