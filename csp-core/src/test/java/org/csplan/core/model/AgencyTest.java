package org.csplan.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyTest {

    @ParameterizedTest
    @CsvSource({
        "SADC, St Albans City and District Council, SADC",
        "Police, Hertfordshire Constabulary, Police",
        "St.Albans, St Albans City and District Council, St.Albans",
        "Watford-FC, Watford FC, Watford FC",
        "watford-fc, Watford FC, Watford FC",
        "youth_offending, Youth Offending Team, Youth Offending Team",
        "-FC, Watford FC, Watford FC",
        "_FC, Watford FC, Watford FC"
    })
    void tablesShowTheIdWhereItIsAWordAndElseTheName(String id, String name, String label) {
        assertEquals(label, Agency.of(id, name).label());
    }

    @Test
    void anAgencyNeedsNoKind() {
        assertEquals(
                new Agency(AgencyId.of("EDC"), "Exampleton District Council", Optional.empty()),
                Agency.of("EDC", "Exampleton District Council"));
        assertEquals(
                new Agency(AgencyId.of("EDC"), "Exampleton District Council", Optional.of(AgencyKind.COUNCIL)),
                Agency.of("EDC", "Exampleton District Council", AgencyKind.COUNCIL));
    }
}
