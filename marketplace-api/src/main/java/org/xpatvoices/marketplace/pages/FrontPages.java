package org.xpatvoices.marketplace.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door, and the neutral page that a quick exit leads to. */
@Controller
class FrontPages {

    @GetMapping("/")
    String home() {
        return "public/home";
    }

    @GetMapping("/left")
    String left() {
        return "worker/left";
    }
}
