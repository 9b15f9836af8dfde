package org.xpatvoices.marketplace.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;
import org.xpatvoices.marketplace.database.CannotStart.MasterKeyMissing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

class MasterKeyProvisionTest {

    @TempDir Path root;

    @Test
    void makesAKeyOnceBesideTheEmbeddedDatabase() throws Exception {
        var first = provided(embedded());
        var second = provided(embedded());

        assertThat(Base64.getDecoder().decode(first)).hasSize(32);
        assertThat(second).isEqualTo(first);
        assertThat(Files.getPosixFilePermissions(root.resolve("master.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void takesTheKeyThatIsGiven() {
        assertThat(provided(embedded().withProperty("xpatvoices.master-key", "given")))
                .isEqualTo("given");
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void refusesADatabaseWithoutAKey() {
        var named = embedded().withProperty("spring.datasource.url", "jdbc:postgresql://db/x");

        assertThatThrownBy(() -> provided(named)).isInstanceOf(MasterKeyMissing.class);
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void saysHowToCureAMissingKey() {
        var analysis = new StartUpFaults().analyze(new RuntimeException(new MasterKeyMissing()));

        assertThat(analysis.getDescription()).contains("xpatvoices.master-key");
        assertThat(analysis.getAction()).contains("XPATVOICES_MASTER_KEY").contains("openssl");
    }

    private MockEnvironment embedded() {
        return new MockEnvironment().withProperty("xpatvoices.data-dir", root.toString());
    }

    private static String provided(MockEnvironment environment) {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("environment", environment);
        new MasterKeyProvision().postProcessBeanFactory(beans);
        return environment.getProperty("xpatvoices.master-key");
    }
}
