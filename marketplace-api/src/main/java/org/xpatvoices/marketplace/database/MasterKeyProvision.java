package org.xpatvoices.marketplace.database;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/**
 * Sees to it that {@code xpatvoices.master-key} has a value before anybody asks. Beside the
 * embedded database one is made once and kept; a database of somebody else's choosing must come
 * with a key of theirs, because a key made up here would be lost with this machine, and everything
 * sealed by it.
 */
@Component
class MasterKeyProvision implements BeanFactoryPostProcessor {

    static final String PROPERTY = "xpatvoices.master-key";
    private static final int KEY_BYTES = 32;

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var environment = beans.getBean(ConfigurableEnvironment.class);
        if (!environment.getProperty(PROPERTY, "").isBlank()) {
            return;
        }
        if (!DataFolder.isNeeded(environment)) {
            throw new CannotStart.MasterKeyMissing();
        }
        var key = keptIn(DataFolder.of(environment));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("kept-master-key", Map.of(PROPERTY, key)));
    }

    private static String keptIn(DataFolder folder) {
        var file = folder.masterKey();
        try {
            Files.createDirectories(folder.root());
            try (var channel =
                    Files.newByteChannel(
                            file,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            readableByOwnerOnly())) {
                channel.write(ByteBuffer.wrap(newKey()));
            } catch (FileAlreadyExistsException e) {
                return Files.readString(file).strip();
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the master key in " + file, e);
        }
    }

    private static byte[] newKey() {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encode(key);
    }

    private static FileAttribute<?>[] readableByOwnerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
