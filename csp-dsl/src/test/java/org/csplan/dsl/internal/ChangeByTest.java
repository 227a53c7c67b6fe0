package org.csplan.dsl.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.csplan.dsl.syntax.Keyword;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeByTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REDUCE|1,200|10%|reduce from 1,200 to 1,080",
                "INCREASE|1,200|10%|increase from 1,200 to 1,320",
                "INCREASE|200|0.5%|increase from 200 to 201",
                "REDUCE|240|40|reduce from 240 to 200",
                "INCREASE|240 visits|40|increase from 240 to 280 visits",
                "REDUCE|240 visits|40 visits|reduce from 240 to 200 visits",
                "REDUCE|£500|£50|reduce from £500 to £450",
                "REDUCE|410 incidents|5%|reduce from 410 to 389 incidents",
                "INCREASE|33|7%|increase from 33 to 36",
                "REDUCE|410|2.5|reduce from 410 to 407.5",
                "REDUCE|52 per 1,000|5%|reduce from 52 to 49.4 per 1,000",
                "REDUCE|52 calls per 1,000|5%|reduce from 52 to 49.4 calls per 1,000",
                "REDUCE|10 minutes|5%|reduce from 10 to 9.5 minutes",
                "REDUCE|5.2|10%|reduce from 5.2 to 4.68",
                "REDUCE|£1,234|5%|reduce from £1,234 to £1,172.30",
                "REDUCE|31%|3|reduce from 31% to 28%",
                "REDUCE|10|10|reduce from 10 to 0",
                "REDUCE|10|100%|reduce from 10 to 0"
            })
    void saysFromWhatToWhat(Keyword direction, String from, String by, String written) {
        assertEquals(Optional.of(written), ChangeBy.fromTo(direction, from, by));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31%|3%",
                "240 visits|40 calls",
                "240|40 calls",
                "many|10%",
                "240|some",
                "10|11",
                "3|10%",
                "£500|$50"
            })
    void saysNothingWhereTheEndCantBeTold(String from, String by) {
        assertEquals(Optional.empty(), ChangeBy.fromTo(Keyword.REDUCE, from, by));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "240|200|reduce from 240 to 200",
                "200|240|increase from 200 to 240",
                "240|240|maintain at 240",
                "240 visits|200|reduce from 240 to 200 visits",
                "240|200 visits|reduce from 240 to 200 visits",
                "240 visits|200 visits|reduce from 240 to 200 visits",
                "240 visits|240|maintain at 240 visits",
                "£240|£200|reduce from £240 to £200",
                "240|£200|reduce from £240 to £200",
                "£240|200|reduce from £240 to £200",
                "60|75%|increase from 60% to 75%",
                "60%|75|increase from 60% to 75%"
            })
    void aBaselineAndATargetAreOneChange(String baseline, String target, String written) {
        assertEquals(Optional.of(written), ChangeBy.between(baseline, target));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"240 visits|200 calls", "60%|£75", "many|200", "240|few"})
    void aBaselineAndATargetOfTwoKindsAreNone(String baseline, String target) {
        assertEquals(Optional.empty(), ChangeBy.between(baseline, target));
    }
}
