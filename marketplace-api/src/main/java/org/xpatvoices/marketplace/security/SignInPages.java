package org.xpatvoices.marketplace.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xpatvoices.marketplace.problem.ProblemException;

/**
 * The sign-in pages: name and password for operators, client id and secret for auditors, card and
 * PIN for workers.
 */
@Controller
class SignInPages {
    private final WorkerCredentials credentials;
    private final WorkerPageSessions sessions;

    SignInPages(WorkerCredentials credentials, WorkerPageSessions sessions) {
        this.credentials = credentials;
        this.sessions = sessions;
    }

    @GetMapping("/console/login")
    String operator() {
        return "console/login";
    }

    @GetMapping("/console/auditor/login")
    String auditor() {
        return "auditor/login";
    }

    @GetMapping("/worker/login")
    String worker() {
        return "worker/login";
    }

    @PostMapping("/worker/login")
    String signIn(
            @RequestParam String card,
            @RequestParam String pin,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            sessions.open(credentials.check(card.strip(), pin.strip()), request, response);
            return "redirect:/worker";
        } catch (ProblemException refused) {
            response.setStatus(refused.problem().status());
            refused.headers().forEach(response::setHeader);
            model.addAttribute("problem", refused.problem().type());
            model.addAttribute("waitSeconds", refused.headers().get("Retry-After"));
            return "worker/login";
        }
    }

    @PostMapping("/worker/logout")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.close(request, response);
        return "redirect:/worker/login";
    }
}
