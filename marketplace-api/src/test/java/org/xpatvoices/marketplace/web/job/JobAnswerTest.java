package org.xpatvoices.marketplace.web.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.http.HttpServletResponse;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.xpatvoices.contracts.packet.AssemblyStage;
import org.xpatvoices.contracts.packet.PacketProgress;
import org.xpatvoices.contracts.packet.PacketState;
import org.xpatvoices.contracts.packet.PacketView;
import org.xpatvoices.contracts.refusal.TryAgain;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

class JobAnswerTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void tellsEveryStepOnceAndEndsWithTheJob() throws IOException {
        Queue<JobAnswer> steps =
                new ArrayDeque<>(
                        List.of(
                                running(AssemblyStage.READING, 5),
                                running(AssemblyStage.READING, 5),
                                running(AssemblyStage.WRITING, 65),
                                over(PacketState.SEALED)));

        new JobStreams(1, JSON).tell(job(PacketState.REQUESTED), null, steps::remove, response);

        assertThat(response.getContentType()).startsWith("text/event-stream");
        assertThat(response.getContentAsString().split("\n\n"))
                .hasSize(5)
                .satisfiesExactly(
                        one -> assertThat(one).isEqualTo("retry: 1000"),
                        one ->
                                assertThat(one)
                                        .startsWith("id: pending-0\nevent: progress\ndata: {"),
                        one -> assertThat(one).contains("id: running-5", "\"stage\":\"READING\""),
                        one -> assertThat(one).contains("id: running-65", "\"progress\":65"),
                        one ->
                                assertThat(one)
                                        .contains(
                                                "\"state\":\"succeeded\"",
                                                "\"result\":\"/v1/ops/packets/pkt_1\""));
        assertThat(steps).isEmpty();
    }

    @Test
    void doesNotTellAgainWhatTheClientHasSeen() throws IOException {
        new JobStreams(1, JSON)
                .tell(
                        running(AssemblyStage.READING, 5),
                        "running-5",
                        () -> over(PacketState.REFUSED),
                        response);

        assertThat(response.getContentAsString())
                .doesNotContain("running")
                .contains("id: failed-100", "\"reasons\":[\"too few\"]", "\"result\":null");
    }

    @Test
    void endsQuietlyWhenNobodyListensAnyMore() throws IOException {
        var gone = mock(HttpServletResponse.class);
        when(gone.getOutputStream()).thenThrow(new IOException("broken pipe"));
        var streams = new JobStreams(1, JSON);

        streams.tell(over(PacketState.SEALED), null, () -> over(PacketState.SEALED), gone);
        streams.tell(over(PacketState.SEALED), null, () -> over(PacketState.SEALED), response);

        assertThat(response.getContentAsString()).contains("succeeded");
    }

    @Test
    void refusesMoreStreamsThanItHasAndGivesThemBack() throws Exception {
        var streams = new JobStreams(1, JSON);
        streams.tell(
                running(AssemblyStage.READING, 5),
                null,
                () -> {
                    assertThatThrownBy(
                                    () ->
                                            streams.tell(
                                                    over(PacketState.SEALED),
                                                    null,
                                                    () -> over(PacketState.SEALED),
                                                    new MockHttpServletResponse()))
                            .isInstanceOf(TryAgain.class);
                    return over(PacketState.SEALED);
                },
                response);

        streams.tell(over(PacketState.CLOSED), null, () -> over(PacketState.CLOSED), response);
        assertThat(response.getContentAsString()).contains("succeeded");
    }

    @Test
    void givesAStreamBackWhenItsClientHasGone() {
        var streams = new JobStreams(1, JSON);
        for (int client = 0; client < 2; client++) {
            assertThatThrownBy(
                            () ->
                                    streams.tell(
                                            running(AssemblyStage.READING, 5),
                                            null,
                                            () -> {
                                                throw new IllegalStateException("gone");
                                            },
                                            response))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static JobAnswer running(AssemblyStage stage, int percent) {
        PacketView packet = packet(PacketState.REQUESTED);
        when(packet.progress()).thenReturn(new PacketProgress(stage, percent, Instant.EPOCH));
        return JobAnswer.of(packet);
    }

    private static JobAnswer over(PacketState state) {
        return job(state);
    }

    private static JobAnswer job(PacketState state) {
        return JobAnswer.of(packet(state));
    }

    private static PacketView packet(PacketState state) {
        PacketView packet = mock(PacketView.class);
        when(packet.packetId()).thenReturn("pkt_1");
        when(packet.state()).thenReturn(state);
        when(packet.reasons()).thenReturn(List.of("too few"));
        return packet;
    }
}
