package org.xpatvoices.marketplace.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where anybody checks proofs; of use without scripts too, for it says how to do without us. */
@Controller
class VerifyPage {

    @GetMapping("/verify")
    String page() {
        return "public/verify";
    }
}
