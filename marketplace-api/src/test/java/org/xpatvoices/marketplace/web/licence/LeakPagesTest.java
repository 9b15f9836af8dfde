package org.xpatvoices.marketplace.web.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Whatever is pasted, the names of rows in it are looked up, and nothing else is. */
class LeakPagesTest {
    private static final String NAME = "0123456789abcdef".repeat(2);
    private final List<String> asked = new ArrayList<>();

    @Test
    void readsNamesOutOfAnyLines() {
        assertThat(trace("row,pseudonym\r\n1," + NAME + "\r\n2,\"" + "f".repeat(32) + "\"\n"))
                .containsExactly(NAME, "f".repeat(32));
        assertThat(trace("{\"a\":\"" + NAME + "\",\"b\":\"" + NAME + "\"}")).containsExactly(NAME);
    }

    @Test
    void takesNoIdNoDigestAndNoShoutingForAName() {
        assertThat(trace("lic_" + NAME + " " + NAME + NAME + " " + NAME.toUpperCase())).isEmpty();
        assertThat(trace("nationality,basicWage\nBGD,MVR 5000-5999\n")).isEmpty();
    }

    @Test
    void readsTwoHundredNamesAtMost() {
        var lines = new StringBuilder();
        for (int row = 0; row < 300; row++) {
            lines.append("%032x\n".formatted(row));
        }
        assertThat(trace(lines.toString())).hasSize(200);
    }

    private List<String> trace(String lines) {
        asked.clear();
        var leaks = mock(LeakTrace.class);
        when(leaks.of(any()))
                .thenAnswer(
                        call -> {
                            Collection<String> names = call.getArgument(0);
                            asked.addAll(names);
                            return List.of();
                        });
        var model = new ExtendedModelMap();
        assertThat(new LeakPages(leaks).trace(lines, model)).isEqualTo("console/leaks");
        assertThat(model).containsEntry("asked", asked.size());
        return asked;
    }
}
