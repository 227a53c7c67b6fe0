package org.csplan.dsl.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "q1.csp, q1.csp",
        "*, q1.csp",
        "*.csp, q1.csp",
        "*.csp, q1.csp.csp",
        "*ab.csp, aab.csp",
        "a*b*c.csp, abc.csp",
        "a*b*c.csp, axbxbxc.csp",
        "*1*, q1.csp",
        "q1.csp*, q1.csp",
        "q1.csp**, q1.csp",
        "?.csp, 1.csp",
        "q?-*.csp, q1-fire.csp",
        "*?.csp, q1.csp",
        "returns/*.csp, returns/q1.csp",
        "*/q1.csp, returns/q1.csp",
        "returns/**, returns/q1.csp",
        "**/q1.csp, q1.csp",
        "**/q1.csp, returns/q1.csp",
        "**/q1.csp, returns/fire/2026/q1.csp",
        "returns/**/q1.csp, returns/q1.csp",
        "returns/**/q1.csp, returns/fire/q1.csp",
        "**/fire/*.csp, fire/q1.csp",
        "**/fire/*.csp, fire/2026/fire/q1.csp",
        "**/fire/**/q1.csp, fire/q1.csp",
        "**/fire/**/q1.csp, returns/fire/2026/q1.csp"
    })
    void fitsWhatAPatternStandsFor(String pattern, String file) {
        assertTrue(new FileName(pattern).fits(file));
    }

    @ParameterizedTest
    @CsvSource({
        "q1.csp, q1.cs",
        "q1.csp, q1.cspx",
        "q1.csp, q2.csp",
        "*.csp, .csp",
        "*.csp, ~q1.csp",
        "a*b*c.csp, ac.csp",
        "a*b*c.csp, acb.csp",
        "*2*, q1.csp",
        "q?.csp, q.csp",
        "q?.csp, q12.csp",
        "q1.csp?, q1.csp",
        "returns/*.csp, q1.csp",
        "returns/*.csp, returns/fire/q1.csp",
        "returns/*.csp, returns",
        "returns/**, returns/fire/q1.csp",
        "**/q1.csp, q1.csp/q2.csp",
        "**/q1.csp, .git/q1.csp",
        "**/q1.csp, returns/.git/q1.csp",
        "**/fire/*.csp, fire/2026/q1.csp",
        "**/fire/**/q1.csp, returns/q1.csp",
        "returns/**/q1.csp, q1.csp",
        "returns/**/q1.csp, returns"
    })
    void fitsNothingElse(String pattern, String file) {
        assertFalse(new FileName(pattern).fits(file));
    }

    @ParameterizedTest
    @CsvSource({
        "*.csp, '', false",
        "?/q1.csp, '', true",
        "**/q1.csp, '', true",
        "returns/*.csp, returns, false",
        "returns/q?.csp, returns, false",
        "returns/20*/fire/q1.csp, returns, true",
        "returns/fire/**/q1.csp, returns/fire, true"
    })
    void isLookedForInTheFolderBeforeItsFirstSign(String pattern, String folder, boolean withSubfolders) {
        assertEquals(folder, new FileName(pattern).folder());
        assertEquals(withSubfolders, new FileName(pattern).reachesSubfolders());
    }

    @ParameterizedTest
    @CsvSource({"*.csp, true", "?.csp, true", "q*.csp, true", "q?.csp, true", "q1.csp, false"})
    void isAPatternWithASignOfOne(String path, boolean pattern) {
        assertEquals(pattern, new FileName(path).isPattern());
    }

    @ParameterizedTest
    @CsvSource({
        "q1.csp, plan.csp, q1.csp",
        "returns/q1.csp, plan.csp, returns/q1.csp",
        "returns/q1.csp, returns/q2.csp, q1.csp",
        "returns/fire/q1.csp, returns/q2.csp, fire/q1.csp",
        "returns/q1.csp, returns/fire/q2.csp, ../q1.csp",
        "returns/q1.csp, agencies/fire/q2.csp, ../../returns/q1.csp",
        "returns, returns, returns"
    })
    void isNamedFromAFileByTheWayToIt(String path, String file, String written) {
        assertEquals(written, new FileName(path).from(file));
        assertEquals(new FileName(path), FileName.resolve(file, written).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "returns/*.csp, returns, true",
        "returns/*.csp, '', true",
        "returns/*.csp, returns/old, false",
        "*/plan.csp, town, true",
        "*/plan.csp, town/ward, false",
        "q*/plan.csp, town, false",
        "**/q*.csp, town/ward, true",
        "town/**/q*.csp, other, false"
    })
    void aPatternReachesTheFoldersInWhichFilesMayFitIt(String pattern, String folder, boolean reaches) {
        assertEquals(reaches, new FileName(pattern).reaches(folder));
    }
}
