package org.csplan.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.csplan.core.model.Parsed;
import org.csplan.core.model.Picture;
import org.csplan.dsl.compiler.Limits;
import org.csplan.dsl.compiler.TextDecoder;
import org.csplan.dsl.compiler.WholeFile;

/** Any bytes are read whole, and are the text that they are as UTF-8, a picture, or answered in words. */
public final class ReaderTarget {

    private static final String MARK = "\uFEFF";

    private ReaderTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        byte[] read = read(data);
        Law.holds(Arrays.equals(data, read), () -> "some bytes are lost");
        Parsed<String> text = TextDecoder.decode(read);
        text.problem()
                .ifPresent(
                        why -> Law.holds(!why.message().isBlank() && !why.help().isBlank(), why::toString));
        text.toOptional().ifPresent(words -> {
            byte[] again = words.getBytes(StandardCharsets.UTF_8);
            byte[] marked = (MARK + words).getBytes(StandardCharsets.UTF_8);
            Law.holds(Arrays.equals(data, again) || Arrays.equals(data, marked), () -> "it is another text: " + words);
        });
        Picture.of(data).ifPresent(picture -> Law.holds(!picture.toString().isEmpty(), () -> "no picture"));
    }

    private static byte[] read(byte[] data) {
        try {
            return WholeFile.read(new ByteArrayInputStream(data), Limits.standard())
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
