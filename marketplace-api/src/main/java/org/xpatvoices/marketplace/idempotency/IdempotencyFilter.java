package org.xpatvoices.marketplace.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

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

/** Stands before every {@link Idempotent} handler, behind the question who is calling. */
@Component
@Order(IdempotencyFilter.AFTER_SECURITY)
class IdempotencyFilter extends OncePerRequestFilter {
    static final int AFTER_SECURITY = -80;

    /** Where the key waits for the handler's parameter. */
    static final String ATTRIBUTE = IdempotencyKey.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);

    private final HandlerLookup handlers;
    private final Claims claims;
    private final IdempotencyRegister register;
    private final AnswerSeal seal;

    IdempotencyFilter(
            HandlerLookup handlers, Claims claims, IdempotencyRegister register, AnswerSeal seal) {
        this.handlers = handlers;
        this.claims = claims;
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
        IdempotencyKey key = IdempotencyKey.of(caller, request);
        byte[] body = request.getInputStream().readAllBytes();
        byte[] row = key.row();
        switch (claims.claim(row, seal.fingerprint(key, IdempotencyKey.hash(request, body)))) {
            case Claim.Execute execute -> {
                request.setAttribute(ATTRIBUTE, key);
                execute(
                        new RememberedBody(request, body),
                        response,
                        chain,
                        new Run(key, row, execute.attempt()));
            }
            case Claim.Replay replay -> seal.open(key, row, replay.answer()).replay(response);
            case Claim.InProgress _ ->
                    throw WebProblem.IDEMPOTENCY_REQUEST_IN_PROGRESS
                            .because("The first request with this key is not answered yet.")
                            .with("Retry-After", "1");
            case Claim.Conflict _ ->
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
            claims.leave(run.row());
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
}
