package org.xpatvoices.marketplace;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xpatvoices.testing.FreshDatabase;

/**
 * A test that talks to the started application over real HTTP. Classes that add nothing to the
 * configuration share one application and one database.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            // These tests seal and refuse packets by their own commands.
            "xpatvoices.packet.assembly.enabled=false",
            // Reports count what was told a moment ago.
            "xpatvoices.report.epoch=1ms",
            // A partner whom nobody can reach: workers are told so, and nobody waits.
            "xpatvoices.remittance.partners.away.url=http://localhost:1",
            "xpatvoices.remittance.partners.away.name=Away Remit",
            "xpatvoices.remittance.partners.away.licence=TEST-0"
        })
@FreshDatabase("http")
public abstract class HttpTest {
    @LocalServerPort private int port;
    @Autowired private Parties parties;

    /** The application, as a client sees it. */
    protected Http http;

    @BeforeEach
    void connect() {
        http = new Http(port, parties);
    }
}
