package org.csplan.dsl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartOfWholeTest {

    @ParameterizedTest
    @CsvSource({"8, 10, 80%", "1, 3, 33.3%", "2, 3, 66.7%", "0, 10, 0%", "10, 10, 100%", "8 homes, 10 homes, 80%"})
    void isAShare(String part, String whole, String share) {
        PartOfWhole found = PartOfWhole.of(part, whole).orElseThrow();
        assertEquals(
                "one number is wanted here: write " + share + " for the share, or " + part + " for how many",
                found.help(NumberUse.LEVEL));
    }

    @ParameterizedTest
    @CsvSource({"11, 10", "-1, 10", "1, 0", "0, 0", "1, -1", "8%, 10", "some, 10", "8, many"})
    void isNoneOfWhatIsNoPart(String part, String whole) {
        assertEquals(Optional.empty(), PartOfWhole.of(part, whole));
    }
}
