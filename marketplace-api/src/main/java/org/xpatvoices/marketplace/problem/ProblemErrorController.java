package org.xpatvoices.marketplace.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import java.io.IOException;

/** Errors that were raised before or beside every controller, such as those of the container. */
@Controller
class ProblemErrorController implements ErrorController {
    private final ProblemWriter writer;

    ProblemErrorController(ProblemWriter writer) {
        this.writer = writer;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    @Nullable ModelAndView error(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Throwable failure = failure(request);
        if (PageAnswer.isWanted(request)) {
            return PageAnswer.of(Problems.of(failure), request);
        }
        writer.write(response, failure);
        return null;
    }

    private static Throwable failure(HttpServletRequest request) {
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown instanceof Throwable failure) {
            return failure;
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        WebProblem problem = WebProblem.ofStatus(status instanceof Integer code ? code : 404);
        return problem.because(problem.type().cause());
    }
}
