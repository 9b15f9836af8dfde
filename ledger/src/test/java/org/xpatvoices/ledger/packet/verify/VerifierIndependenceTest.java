package org.xpatvoices.ledger.packet.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;

/** The second opinion is only worth something if it shares no code with the first. */
class VerifierIndependenceTest {
    private static final String OWN = "org/xpatvoices/ledger/packet/verify/";

    @Test
    void usesNoOtherCodeOfOurs() throws IOException, URISyntaxException {
        var root =
                Path.of(
                        PacketVerifier.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        var strangers = new TreeSet<String>();
        int classes = 0;
        try (var files = Files.list(root.resolve(OWN))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                classes++;
                for (PoolEntry entry : ClassFile.of().parse(file).constantPool()) {
                    String text =
                            switch (entry) {
                                case ClassEntry name -> name.asInternalName();
                                case Utf8Entry descriptor -> descriptor.stringValue();
                                default -> "";
                            };
                    if (text.contains("org/xpatvoices/") && !text.contains(OWN)) {
                        strangers.add(file.getFileName() + " uses " + text);
                    }
                }
            }
        }
        assertThat(classes).isGreaterThan(10);
        assertThat(strangers).isEmpty();
    }
}
