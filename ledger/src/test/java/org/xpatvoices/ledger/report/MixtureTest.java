package org.xpatvoices.ledger.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xpatvoices.contracts.report.ReportContent.Mix;
import org.xpatvoices.ledger.report.Mixture.Way;
import org.xpatvoices.ledger.report.estimate.Floor;
import org.xpatvoices.ledger.report.estimate.Members.Member;
import org.xpatvoices.ledger.report.indicator.Verdict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** In which ways answers came in is told of groups only, as everything else. */
class MixtureTest {
    private static final Floor FLOOR = new Floor(11);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "60 HUB,                    HUB=1000",
                "59 HUB 1 IVR,              -",
                "50 HUB 10 IVR,             -",
                "48 HUB 12 IVR,             HUB=800 IVR=200",
                "40 HUB 10 IVR 10 WEB,      HUB=670 OTHER=330",
                "48 HUB 11 IVR 1 WEB,       -",
            })
    void tellsOfNoWayThatTooFewCame(String came, String told) {
        assertThat(told(Mixture.of(sample(60), ways(came), FLOOR))).isEqualTo(told);
    }

    @Test
    void leavesOutWhoIsHeldBack() {
        assertThat(told(Mixture.of(sample(40), ways("40 HUB 20 IVR"), FLOOR)))
                .isEqualTo("HUB=1000");
    }

    private static String told(List<Mix> mix) {
        return mix.isEmpty()
                ? null
                : mix.stream()
                        .map(one -> one.code() + "=" + one.perMille())
                        .collect(Collectors.joining(" "));
    }

    private static Sample sample(int workers) {
        var sample = new Sample();
        for (int number = 0; number < workers; number++) {
            sample.add(
                    new Verdict(Verdict.Answer.FINE, 0, 0),
                    new Sample.Worker(number % 4, -1, "", ""),
                    new Member(number, number, number % 4));
        }
        return sample;
    }

    private static Map<Long, List<Way>> ways(String came) {
        String[] words = came.split(" ");
        var ways = new HashMap<Long, List<Way>>();
        for (int at = 0; at < words.length; at += 2) {
            for (int more = Integer.parseInt(words[at]); more > 0; more--) {
                ways.put((long) ways.size(), List.of(new Way("channel", words[at + 1])));
            }
        }
        return ways;
    }
}
