package org.xpatvoices.marketplace.web.licence;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where an operator pastes lines of a file that leaked, and reads whose copy it was. */
@Controller
class LeakPages {
    private static final Pattern NAME = Pattern.compile("(?<![0-9a-f_])[0-9a-f]{32}(?![0-9a-f])");
    private static final int NAMES_MAX = 200;

    private final LeakTrace leaks;

    LeakPages(LeakTrace leaks) {
        this.leaks = leaks;
    }

    @GetMapping("/console/leaks")
    String ask() {
        return "console/leaks";
    }

    /** Reads the first names of rows in any text, whatever else stands around them. */
    @PostMapping("/console/leaks")
    String trace(@RequestParam String lines, Model model) {
        List<String> names =
                NAME.matcher(lines)
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .limit(NAMES_MAX)
                        .toList();
        model.addAttribute("asked", names.size());
        model.addAttribute("found", leaks.of(names));
        return "console/leaks";
    }
}
