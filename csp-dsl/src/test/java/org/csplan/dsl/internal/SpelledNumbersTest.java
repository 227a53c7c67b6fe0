package org.csplan.dsl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpelledNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "three|3",
                "No visits|0 visits",
                "twelve talks held|12 talks held",
                "twenty-five homes|25 homes",
                "Forty five|45",
                "a hundred checks|100 checks",
                "two hundred and six|206",
                "one hundred and twenty visits|120 visits",
                "three hundred and fifteen visits|315 visits",
                "one thousand two hundred and six talks|1,206 talks",
                "two hundred thousand leaflets|200,000 leaflets",
                "one million two hundred thousand|1,200,000",
                "ninety-nine hundred|9,900",
                "nine hundred and ninety million|990,000,000",
                "nine hundred and ninety-nine million nine hundred and ninety-nine thousand nine hundred and ninety-nine|999,999,999",
                "two dozen|24",
                "three a day|3 a day",
                "ten and a half|10 and a half",
                "one-off grants|one-off grants"
            })
    void writesTheLeadingNumberInFigures(String words, String figures) {
        assertEquals(figures, SpelledNumbers.withFigures(words).orElse(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "visits",
                "",
                "a visit",
                "and three",
                "two or three bins",
                "two three",
                "ten five",
                "twenty twelve",
                "twenty ten",
                "twenty thirty",
                "five twenty",
                "twenty no",
                "a three",
                "two thousand three thousand",
                "two thousand three million",
                "nine hundred and ninety-nine million ninety-nine hundred thousand",
                "one thousand thousand",
                "hundred hundred",
                "ninety-nine hundred million",
                "thirty-",
                "visits two"
            })
    void givesNoFiguresWhereThereIsNoNumberOrMoreThanOne(String words) {
        assertEquals(Optional.empty(), SpelledNumbers.withFigures(words));
    }
}
