package org.csplan.dsl.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.collect.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.dsl.syntax.Keyword;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The table of clauses in docs/language.md says what the compiler lets stand where. */
class ClauseTableTest {

    private static final Pattern CODE = Pattern.compile("`([^` ]+)[^`]*`");

    /** By clause and by what it stands below: 1 or +. */
    private static final Table<Keyword, Keyword, String> SHOWN = HashBasedTable.create();

    @BeforeAll
    static void readTheTable() throws IOException {
        List<String> rows = Files.readString(Path.of("..", "docs", "language.md"))
                .lines()
                .dropWhile(line -> !line.startsWith("| clause | plan |"))
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        List<String> owners = cells(rows.get(0));
        for (String row : rows.subList(2, rows.size())) {
            List<String> cells = cells(row);
            for (Matcher clause = CODE.matcher(cells.get(0)); clause.find(); ) {
                for (int i = 1; i < cells.size() - 1; i++) {
                    if (!cells.get(i).isEmpty()) {
                        SHOWN.put(keyword(clause.group(1)), keyword(owners.get(i)), cells.get(i));
                    }
                }
            }
        }
    }

    private static List<String> cells(String row) {
        return Splitter.on('|').trimResults().splitToList(row.substring(1, row.length() - 1));
    }

    private static Keyword keyword(String word) {
        return Keyword.of(word).orElseThrow();
    }

    @Test
    void everyClauseIsShownWhereItMayStand() {
        for (Keyword statement : Keyword.values()) {
            ImmutableSet<Keyword> wanted = statement == Keyword.MEASURE
                    ? Sets.union(Clauses.OF_MEASURES, ImmutableSet.of(Keyword.REPORTED))
                            .immutableCopy()
                    : Clauses.OWNERS.inverse().get(statement);
            assertEquals(wanted, SHOWN.column(statement).keySet(), statement.word());
        }
    }

    @Test
    void whatMayStandOnceIsShownSo() {
        for (Keyword clause : Clauses.ONCE) {
            assertEquals(
                    ImmutableSet.of("1"), ImmutableSet.copyOf(SHOWN.row(clause).values()), clause.word());
        }
    }

    @Test
    void everyKeywordThatBeginsALineIsInOneOfTheTables() {
        ImmutableSet<Keyword> shown = ImmutableSet.copyOf(SHOWN.rowKeySet());
        assertTrue(Arrays.stream(Keyword.values())
                .filter(keyword -> keyword.role() == Keyword.Role.CLAUSE)
                .allMatch(shown::contains));
    }
}
