package org.xpatvoices.marketplace.management;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.xpatvoices.marketplace.HttpTest;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class ManagementIT extends HttpTest {
    @LocalManagementPort private int management;
    @Autowired private HealthEndpointGroups groups;

    @Test
    void tellsHealthAndMetricsOnAPortOfItsOwn() throws Exception {
        assertThat(get("/actuator/health/liveness").body()).contains("UP");
        assertThat(get("/actuator/health/readiness").body()).contains("UP");
        assertThat(get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
        assertThat(http.get("/actuator/health").status()).isEqualTo(404);
    }

    @Test
    void isReadyOnlyWithItsDatabase() {
        assertThat(groups.get("readiness").isMember("db")).isTrue();
        assertThat(groups.get("liveness").isMember("db")).isFalse();
    }

    @Test
    void tellsNothingElse() throws Exception {
        for (String closed : new String[] {"env", "beans", "heapdump", "mappings", "loggers"}) {
            assertThat(get("/actuator/" + closed).statusCode()).as(closed).isIn(401, 403, 404);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + management + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
