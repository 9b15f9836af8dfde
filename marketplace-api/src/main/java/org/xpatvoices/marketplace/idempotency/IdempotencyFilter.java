package org.xpatvoices.marketplace.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.xpatvoices.marketplace.problem.RefusalMark;
import org.xpatvoices.marketplace.problem.WebProblem;
import org.xpatvoices.marketplace.route.HandlerLookup;
import org.xpatvoices.marketplace.security.Caller;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Stands before every {@link Idempotent} handler, behind the question who is calling. */
@Component
@Order(IdempotencyFilter.AFTER_SECURITY)
class IdempotencyFilter extends OncePerRequestFilter {
    static final int AFTER_SECURITY = -80;

    /** Where the key waits for the handler's parameter. */
    static final String ATTRIBUTE = IdempotencyKey.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    private final HandlerLookup handlers;
    private final IdempotencyRegister register;
    private final AnswerSeal seal;

    IdempotencyFilter(HandlerLookup handlers, IdempotencyRegister register, AnswerSeal seal) {
        this.handlers = handlers;
        this.register = register;
        this.seal = seal;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = Caller.of(SecurityContextHolder.getContext().getAuthentication());
        if (caller == null || handlers.annotation(request, Idempotent.class) == null) {
            chain.doFilter(request, response);
            return;
        }
        IdempotencyKey key = new IdempotencyKey(caller, keyOf(request));
        byte[] body = request.getInputStream().readAllBytes();
        byte[] row = IdempotentId.sha256("xpat-voices/key/v1", caller.clientId(), key.key());
        switch (register.claim(row, hash(request, body))) {
            case IdempotencyRegister.Claim.Execute execute -> {
                request.setAttribute(ATTRIBUTE, key);
                execute(
                        new RememberedBody(request, body),
                        response,
                        chain,
                        new Run(key, row, execute.attempt()));
            }
            case IdempotencyRegister.Claim.Replay replay ->
                    seal.open(key, row, replay.answer()).replay(response);
            case IdempotencyRegister.Claim.InProgress _ ->
                    throw WebProblem.IDEMPOTENCY_REQUEST_IN_PROGRESS
                            .because("The first request with this key is not answered yet.")
                            .with("Retry-After", "1");
            case IdempotencyRegister.Claim.Conflict _ ->
                    throw WebProblem.IDEMPOTENCY_KEY_CONFLICT.because(
                            "The key was used with another body or address.");
        }
    }

    private record Run(IdempotencyKey key, byte[] row, int attempt) {}

    private void execute(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Run run)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        boolean answered = false;
        try {
            chain.doFilter(request, kept);
            answered = true;
        } finally {
            settle(request, kept, run, answered);
            register.leave(run.row());
        }
        kept.copyBodyToResponse();
    }

    /** A failure here must not take the answer from the caller; the claim is then left behind. */
    private void settle(
            HttpServletRequest request, ContentCachingResponseWrapper kept, Run run, boolean done) {
        int status = kept.getStatus();
        try {
            if (!done || status >= 500) {
                register.release(run.row(), run.attempt());
            } else if (status < 400 || RefusalMark.isOn(request)) {
                register.finish(
                        run.row(),
                        run.attempt(),
                        seal.seal(run.key(), run.row(), KeptAnswer.of(kept)));
            } else {
                register.discard(run.row(), run.attempt());
            }
        } catch (DataAccessException lost) {
            LOG.warn("the answer to an idempotent request could not be kept", lost);
        }
    }

    private static String keyOf(HttpServletRequest request) {
        @Nullable String key = request.getHeader(IdempotencyKey.HEADER);
        if (key == null) {
            throw WebProblem.MISSING_IDEMPOTENCY_KEY.because(
                    "The Idempotency-Key header is missing.");
        }
        if (!KEY.matcher(key).matches()) {
            throw WebProblem.MISSING_IDEMPOTENCY_KEY.because(
                    "The Idempotency-Key must be 1 to 255 visible ASCII characters.");
        }
        return key;
    }

    private static byte[] hash(HttpServletRequest request, byte[] body) {
        String query = request.getQueryString();
        return IdempotentId.sha256(
                request.getMethod(),
                request.getRequestURI(),
                query == null ? "" : query,
                new String(body, StandardCharsets.ISO_8859_1));
    }
}
