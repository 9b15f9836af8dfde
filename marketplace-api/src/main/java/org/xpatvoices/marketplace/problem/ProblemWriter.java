package org.xpatvoices.marketplace.problem;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes a problem where no controller is at hand: in filters and in the security chains. */
@Component
public class ProblemWriter {
    static final String MEDIA_TYPE = "application/problem+json";

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Answers a page to a person and data to a machine. */
    public void answer(
            HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException, ServletException {
        if (!PageAnswer.isWanted(request)) {
            write(response, problem);
            return;
        }
        response.setStatus(problem.problem().status());
        request.setAttribute(PageAnswer.DETAIL, problem.getMessage());
        request.getRequestDispatcher(problem.problem().type().uri()).forward(request, response);
    }

    /** Answers the problem of this exception, unless an answer is already on its way. */
    public void write(HttpServletResponse response, Throwable thrown) throws IOException {
        Problems.Answer answer = Problems.answer(thrown);
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(answer.problem().status());
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        answer.headers().forEach(response::setHeader);
        byte[] body = json.writeValueAsString(answer.problem()).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
