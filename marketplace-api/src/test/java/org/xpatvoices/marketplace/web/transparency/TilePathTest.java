package org.xpatvoices.marketplace.web.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {
    @Test
    void readsWhatTheSpecificationWrites() {
        assertThat(TilePath.of("/000")).contains(new TilePath(0, 256));
        assertThat(TilePath.of("/067")).contains(new TilePath(67, 256));
        assertThat(TilePath.of("/x001/x234/067")).contains(new TilePath(1_234_067, 256));
        assertThat(TilePath.of("/x001/000.p/255")).contains(new TilePath(1_000, 255));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/0",
                "/0000",
                "/001/000",
                "/x001",
                "/x000/000",
                "/x001/x234/067/",
                "/000.p/0",
                "/000.p/256",
                "/000.p/01",
                "/000.p/",
                "/-01",
                "/../checkpoint",
                "/x001/x001/x001/x001/x001/x001/001"
            })
    void knowsNoOtherAddress(String rest) {
        assertThat(TilePath.of(rest)).isEmpty();
    }
}
