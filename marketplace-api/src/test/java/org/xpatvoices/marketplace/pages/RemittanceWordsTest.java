package org.xpatvoices.marketplace.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

import java.util.Locale;

class RemittanceWordsTest {
    @ParameterizedTest
    @CsvSource({
        "1,      en, 1 min",
        "61,     en, 2 min",
        "3600,   en, 1 hour",
        "3601,   en, 2 hours",
        "86400,  en, 1 day",
        "172800, en, 2 days",
        "86400,  dv, 1 ދުވަސް"
    })
    void moneyComesNoSoonerThanItsPartnerSays(long seconds, Locale language, String words) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages");
        texts.setDefaultEncoding("UTF-8");

        assertThat(new RemittanceWords(new Printed(), texts).eta(seconds, language))
                .isEqualTo(words);
    }
}
