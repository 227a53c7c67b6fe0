package org.csplan.dsl.compiler;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.csplan.core.model.Parsed;

/** Bytes of a file to text: UTF-8 with or without a byte-order mark, and a plain word about anything else. */
public final class TextDecoder {

    private static final int BOM = '\uFEFF';

    private static final String COPY_ITS_WORDS =
            "a plan is plain text: copy its words into a file written as docs/language.md shows";

    private static final String AS_UTF_8 =
            "save it again as UTF-8: in Notepad choose Save as and the encoding UTF-8, in Word"
                    + " the kind Plain Text and then Unicode (UTF-8)";

    /** Bytes enough to tell letters of two bytes from letters of one. */
    private static final int LOOKED_AT = 200;

    private TextDecoder() {}

    /** The text, or what the file looks like it is and what to do. */
    public static Parsed<String> decode(byte[] bytes) {
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            return Parsed.failure("this is a Word, Excel or zip file, not a plan", COPY_ITS_WORDS);
        }
        if (startsWith(bytes, '%', 'P', 'D', 'F')) {
            return Parsed.failure("this is a PDF file, not a plan", COPY_ITS_WORDS);
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Parsed.failure("this is a Word or Excel file of an older kind, not a plan", COPY_ITS_WORDS);
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF) || isUtf16(bytes)) {
            return Parsed.failure("this file is UTF-16, not UTF-8", AS_UTF_8);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(in, out, true);
        for (int i = 0; i < out.position(); i++) {
            if (out.get(i) == 0) {
                return notText(i);
            }
        }
        if (result.isError()) {
            int at = in.position();
            for (int i = at; i < bytes.length; i++) {
                if (bytes[i] == 0) {
                    return notText(i);
                }
            }
            int line = 1;
            for (int i = 0; i < at; i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            return Parsed.failure(
                    "this file is not UTF-8: byte " + (at + 1) + ", in line " + line + ", is no part of a letter",
                    "it looks like Windows-1252, an older encoding; " + AS_UTF_8);
        }
        out.flip();
        if (out.hasRemaining() && out.get(0) == BOM) {
            out.get();
        }
        return Parsed.of(out.toString());
    }

    /** Whether nearly every letter has a zero beside it, always on the same side, as it has without a byte-order mark. */
    private static boolean isUtf16(byte[] bytes) {
        int pairs = Math.min(bytes.length, LOOKED_AT) / 2;
        int first = 0;
        int second = 0;
        for (int i = 0; i < pairs; i++) {
            first += bytes[2 * i] == 0 ? 1 : 0;
            second += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        return pairs > 1 && Math.max(first, second) * 4 > pairs * 3 && Math.min(first, second) == 0;
    }

    private static Parsed<String> notText(int at) {
        return Parsed.failure(
                "this is not a text file: there is a zero at place " + (at + 1),
                "a plan is plain text, saved with the encoding UTF-8");
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
