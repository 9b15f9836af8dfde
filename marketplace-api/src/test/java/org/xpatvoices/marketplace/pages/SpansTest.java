package org.xpatvoices.marketplace.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

import java.time.Duration;
import java.util.Locale;

class SpansTest {
    @ParameterizedTest
    @CsvSource({
        "PT5S,  en, 5, s",
        "PT1M,  en, 1, min",
        "PT72H, en, 72, h",
        "P90D,  en, 90, days",
        "PT5S,  dv, 5, ސިކުންތު",
        "PT1M,  dv, 1, މިނިޓު",
        "PT72H, dv, 72, ގަޑިއިރު",
        "P90D,  dv, 90, ދުވަސް",
    })
    void unitsAreWordsOfTheLanguageAndTheNumberKeepsItsDirection(
            Duration span, Locale language, String number, String unit) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages");
        texts.setDefaultEncoding("UTF-8");

        assertThat(new Spans(texts).printed(span, language))
                .isEqualTo("\u2068" + number + "\u2069 " + unit);
    }
}
