package org.csplan.dsl.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.csplan.core.model.Parsed;
import org.csplan.core.model.Parsed.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

    private static final String AS_UTF_8 =
            "save it again as UTF-8: in Notepad choose Save as and the encoding UTF-8, in Word"
                    + " the kind Plain Text and then Unicode (UTF-8)";

    private static final String PLAN = "plan example \"An example\"\naction a \"Café – £5\"\n";

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void readsUtf8WithAndWithoutAByteOrderMark(String mark) {
        assertEquals(PLAN, TextDecoder.decode(bytes(mark + PLAN, "UTF-8")).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void keepsLineEndsAsTheyAre(String end) {
        String text = "plan p" + end + "aim A" + end;
        assertEquals(text, TextDecoder.decode(bytes(text, "UTF-8")).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void tellsUtf16WithAndWithoutAByteOrderMark(String encoding) {
        String problem = "this file is UTF-16, not UTF-8";
        assertEquals(problem, refused(bytes("\uFEFF" + PLAN, encoding)).message());
        assertEquals(problem, refused(bytes(PLAN, encoding)).message());
        assertEquals(AS_UTF_8, refused(bytes(PLAN, encoding)).help());
    }

    @Test
    void takesNoOtherFileForUtf16() {
        assertEquals(
                "this file is UTF-16, not UTF-8",
                refused(bytes("ab", "UTF-16LE")).message());
        assertEquals(
                "this is not a text file: there is a zero at place 2",
                refused(bytes("a\0", "UTF-8")).message());
        assertEquals(
                "this is not a text file: there is a zero at place 2",
                refused(bytes("a\0b\0c\0de", "UTF-8")).message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "p", "PK", "%PD"})
    void aVeryShortFileIsText(String text) {
        assertEquals(text, TextDecoder.decode(bytes(text, "UTF-8")).orElseThrow());
    }

    @Test
    void namesTheByteAndTheLineOfAnOlderEncoding() {
        Problem problem = refused(bytes(PLAN, "windows-1252"));
        assertEquals("this file is not UTF-8: byte 40, in line 2, is no part of a letter", problem.message());
        assertEquals("it looks like Windows-1252, an older encoding; " + AS_UTF_8, problem.help());
    }

    @Test
    void tellsFilesOfOtherProgramsByTheirFirstBytes() {
        assertEquals(
                "this is a Word, Excel or zip file, not a plan",
                refused(new byte[] {'P', 'K', 3, 4, 20, 0}).message());
        assertEquals(
                "this is a Word or Excel file of an older kind, not a plan",
                refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1})
                        .message());
        assertEquals(
                "this is a PDF file, not a plan",
                refused(bytes("%PDF-1.7", "UTF-8")).message());
    }

    @Test
    void aZeroAmongLettersIsNoText() {
        assertEquals(
                "this is not a text file: there is a zero at place 6",
                refused(bytes("plan \0p and much more that is text", "UTF-8")).message());
    }

    @Test
    void aZeroAfterAnOlderEncodingsLetterIsNoTextEither() {
        assertEquals(
                "this is not a text file: there is a zero at place 48",
                refused(bytes(PLAN.strip() + " \0", "windows-1252")).message());
    }

    private static Problem refused(byte[] bytes) {
        Parsed<String> decoded = TextDecoder.decode(bytes);
        assertEquals(Optional.empty(), decoded.toOptional());
        return decoded.problem().orElseThrow();
    }

    private static byte[] bytes(String text, String encoding) {
        return text.getBytes(encoding.equals("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName(encoding));
    }
}
