package org.xpatvoices.marketplace.pages;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Gives every page its address, its language and direction, and the notice of a demonstration. */
@ControllerAdvice(annotations = Controller.class)
class EveryPage {
    private final DemoNotice demo;

    EveryPage(DemoNotice demo) {
        this.demo = demo;
    }

    /** A language as the picker shows it. */
    record Choice(String tag, String name, boolean current) {}

    @ModelAttribute
    void common(Locale locale, HttpServletRequest request, Model model) {
        Language language = Language.of(locale);
        model.addAttribute("path", request.getRequestURI());
        model.addAttribute("lang", language.tag());
        model.addAttribute("dir", language.direction());
        model.addAttribute("languages", choices(language));
        model.addAttribute("demo", demo.applies());
        model.addAttribute("delays", demo.applies() ? demo.delays(locale) : "");
    }

    private static List<Choice> choices(Language current) {
        return Arrays.stream(Language.values())
                .map(one -> new Choice(one.tag(), one.ownName(), one == current))
                .toList();
    }
}
