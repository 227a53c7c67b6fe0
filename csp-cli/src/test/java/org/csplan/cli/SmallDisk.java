package org.csplan.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A disk of 64 kB that a test may fill. Only an administrator can make one; a test that can't have one is skipped.
 *
 * @param path the folder that it is mounted at
 */
record SmallDisk(Path path) implements AutoCloseable {

    /** @param parent the folder in which it is mounted */
    static SmallDisk mount(Path parent) throws IOException {
        Path path = Files.createDirectory(parent.resolve("disk"));
        assumeTrue(
                succeeds("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", path.toString()),
                "only root can make a small disk to fill");
        return new SmallDisk(path);
    }

    /** Fills what is free with a file named {@code filler}. */
    void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(path.resolve("filler"))) {
            for (int i = 0; i < 1 << 20; i++) {
                out.write(0);
            }
        } catch (IOException e) {
            // It is full, as it should be.
            return;
        }
        throw new AssertionError("the small disk never filled");
    }

    void makeReadOnly() {
        assumeTrue(
                succeeds("mount", "-o", "remount,ro", path.toString()), "the small disk can't be made read-only here");
    }

    @Override
    public void close() {
        succeeds("umount", path.toString());
    }

    private static boolean succeeds(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
