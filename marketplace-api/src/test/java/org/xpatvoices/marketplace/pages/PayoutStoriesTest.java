package org.xpatvoices.marketplace.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.xpatvoices.contracts.payout.PayoutState;
import org.xpatvoices.contracts.payout.PayoutView;
import org.xpatvoices.contracts.payout.RailCode;
import org.xpatvoices.contracts.payout.ReceiptAnswer;
import org.xpatvoices.contracts.payout.WorkerMoneyState;
import org.xpatvoices.marketplace.query.Queries;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Every state of a payout has words, in both languages, and none of them promises too much. */
class PayoutStoriesTest {
    private static final Instant AT = Instant.parse("2026-11-20T07:00:00Z");
    private static final Instant NEXT = Instant.parse("2026-11-20T08:00:00Z");
    private static final Locale DHIVEHI = Locale.forLanguageTag("dv");

    private final PayoutStories stories =
            new PayoutStories(mock(Queries.class), new Printed(), texts());

    @ParameterizedTest
    @EnumSource
    void everyStateIsToldInBothLanguages(PayoutState state) {
        PayoutStories.Story english = told(state, null, null, Locale.ENGLISH);
        PayoutStories.Story dhivehi = told(state, null, null, DHIVEHI);

        assertThat(english.sentences()).isNotEmpty().allMatch(one -> !one.contains("{"));
        assertThat(dhivehi.sentences())
                .hasSameSizeAs(english.sentences())
                .allMatch(one -> one.codePoints().anyMatch(PayoutStoriesTest::isThaana));
        assertThat(english.amounts())
                .contains("MVR 12.00", "MVR 0.50", "MVR 11.50", "Bank transfer", "0001")
                .contains("MVR 0.20")
                .endsWith(" of that: it is back in what you have.");
        assertThat(dhivehi.amounts()).contains("\u2066\u2022\u20220001\u2069");
    }

    @ParameterizedTest
    @EnumSource
    void everyAnswerIsToldInBothLanguages(ReceiptAnswer answer) {
        for (Locale locale : List.of(Locale.ENGLISH, DHIVEHI)) {
            var story = told(PayoutState.RECONCILED, answer.name(), null, locale);
            assertThat(story.sentences()).hasSize(answer == ReceiptAnswer.RECEIVED ? 1 : 3);
            assertThat(String.join(" ", story.sentences())).contains("2026-11-20 12:00");
        }
    }

    /** What happened, who acts next, where the money is now. */
    @ParameterizedTest
    @CsvSource({
        "REJECTED,, refused to pay it to, name it again, set aside for you",
        "RETURNED,, came back from, Two of us, stays yours",
        "MANUAL,, Nobody could tell, People ask the bank, not sent twice",
        "SETTLED, NOT_RECEIVED, nothing came, People look into it, it was paid to",
        "UNKNOWN, NOT_RECEIVED, nothing came, People look into it, still owed to you",
        "SETTLED, RECEIVED_WITH_ISSUES, something is wrong, Tell any hub, still owed to you"
    })
    void aProblemIsToldInThreeSentences(
            PayoutState state, @Nullable String answer, String what, String who, String where) {
        List<String> sentences = told(state, answer, null, Locale.ENGLISH).sentences();

        assertThat(sentences).hasSize(3);
        assertThat(sentences.get(0)).contains(what);
        assertThat(sentences.get(1)).contains(who);
        assertThat(sentences.get(2)).contains(where);
    }

    /** Nobody says "paid" before there is evidence of it. */
    @ParameterizedTest
    @EnumSource(names = {"RESERVED", "APPROVED", "SUBMITTING", "SUBMITTED", "ACCEPTED", "UNKNOWN"})
    void nothingIsCalledDeliveredWithoutEvidence(PayoutState state) {
        String words = String.join(" ", told(state, null, null, Locale.ENGLISH).sentences());

        assertThat(words.replace("Not yet: delivered", ""))
                .doesNotContainIgnoringCase("delivered")
                .doesNotContainIgnoringCase("paid");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN", "MANUAL"})
    void whatIsBeingCheckedNamesTheNextCheckIfThereIsOne(PayoutState state) {
        String asked = String.join(" ", told(state, null, NEXT, Locale.ENGLISH).sentences());
        String unasked = String.join(" ", told(state, null, null, Locale.ENGLISH).sentences());

        assertThat(asked).contains("2026-11-20 13:00", "ext check");
        assertThat(unasked).doesNotContain("ext check");
    }

    private PayoutStories.Story told(
            PayoutState state, @Nullable String answer, @Nullable Instant next, Locale locale) {
        return stories.story(view(state, answer, next, null), locale);
    }

    private static PayoutView view(
            PayoutState state,
            @Nullable String answer,
            @Nullable Instant next,
            @Nullable Instant lookedInto) {
        return new PayoutView(
                "pay_1",
                "bat_1",
                "run_1",
                RailCode.BANK.name(),
                "MVR",
                12_000_000,
                500_000,
                11_500_000,
                state,
                WorkerMoneyState.SENT,
                "\u2022\u20220001",
                null,
                answer,
                AT,
                AT,
                answer == null ? null : AT,
                next,
                200_000,
                lookedInto);
    }

    /** Who said no reads when people had looked, and how to say it again. */
    @ParameterizedTest
    @CsvSource({
        "SETTLED, NOT_RECEIVED, it was paid",
        "UNKNOWN, NOT_RECEIVED, not clear yet",
        "SETTLED, RECEIVED_WITH_ISSUES, something is still wrong"
    })
    void thatPeopleHaveLookedIsToldInBothLanguages(PayoutState state, String answer, String found) {
        var view = view(state, answer, null, NEXT);
        var english = stories.story(view, Locale.ENGLISH).sentences();
        var dhivehi = stories.story(view, DHIVEHI).sentences();

        assertThat(english).hasSameSizeAs(dhivehi).hasSize(3).noneMatch(it -> it.contains("{"));
        assertThat(english.get(0)).contains("2026-11-20 12:00", "2026-11-20 13:00");
        assertThat(english.get(1)).contains(found, "tell us below");
        assertThat(dhivehi)
                .allMatch(one -> one.codePoints().anyMatch(PayoutStoriesTest::isThaana))
                .noneMatch(it -> it.contains("{"));
    }

    private static boolean isThaana(int point) {
        return Character.UnicodeBlock.of(point) == Character.UnicodeBlock.THAANA;
    }

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
