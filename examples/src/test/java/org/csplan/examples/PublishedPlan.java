package org.csplan.examples;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The plan of St Albans as it was published: the text of a document, then its table with tabs between the cells. Read
 * with no help from the library, so that the library can be tested by it.
 *
 * @param aims by letter
 * @param priorities by number; where the document has one outside its list, it counts all the same
 */
record PublishedPlan(
        String title,
        String intro,
        ImmutableMap<String, String> aims,
        ImmutableMap<String, String> priorities,
        ImmutableList<Row> rows) {

    private static final Path FILE = Path.of("st-albans-2019-20", "source.txt");

    private static final Splitter CELLS = Splitter.on('\t').trimResults();
    private static final Splitter REFERENCES =
            Splitter.on(CharMatcher.anyOf(", ")).omitEmptyStrings();
    private static final Splitter NAMES = Splitter.on(CharMatcher.anyOf(",/")).trimResults();
    private static final Pattern LETTERED = Pattern.compile("(?:- )?\\(([A-Z])\\) (.+)");
    private static final Pattern NUMBERED = Pattern.compile("(?:- )?\\(([0-9])\\) (.+)");

    /**
     * A row of the table.
     *
     * @param action the title, and in one row a remark after it
     */
    record Row(String action, String objectives, String leads, String measures, String progress) {

        /** {@code B, D,2} is B and D. */
        List<String> aims() {
            return REFERENCES
                    .splitToStream(objectives)
                    .filter(id -> Character.isLetter(id.charAt(0)))
                    .toList();
        }

        List<String> priorities() {
            return REFERENCES
                    .splitToStream(objectives)
                    .filter(id -> Character.isDigit(id.charAt(0)))
                    .toList();
        }

        List<String> leadNames() {
            return NAMES.splitToList(leads);
        }

        /** This row with what stands in another below it, cell by cell. */
        private Row continuedBy(Row below) {
            return new Row(
                    joined(action, below.action),
                    objectives,
                    leads,
                    joined(measures, below.measures),
                    joined(progress, below.progress));
        }

        private static String joined(String above, String below) {
            return CharMatcher.whitespace().trimFrom(above + " " + below);
        }

        @Override
        public String toString() {
            return action;
        }
    }

    static PublishedPlan read() throws IOException {
        // An empty line is a break between pages or paragraphs: it says nothing.
        List<String> lines = Files.readAllLines(FILE).stream()
                .filter(line -> !line.isBlank())
                .toList();
        int head = lines.indexOf("Action\tAim/priority\tLead Agency/Agencies\tOutput/outcome measure\tProgress");
        List<String> text = lines.subList(0, head);
        return new PublishedPlan(
                text.get(0),
                text.get(1),
                listed(text, LETTERED),
                listed(text, NUMBERED),
                rows(lines.subList(head + 1, lines.size())));
    }

    /** Every text that is the plan's own: all but the headings and the columns' titles. */
    Stream<String> texts() {
        return Stream.of(
                        Stream.of(title, intro),
                        aims.values().stream(),
                        priorities.values().stream(),
                        rows.stream()
                                .flatMap(row ->
                                        Stream.of(row.action, row.objectives, row.leads, row.measures, row.progress)))
                .flatMap(texts -> texts);
    }

    private static ImmutableMap<String, String> listed(List<String> text, Pattern item) {
        ImmutableMap.Builder<String, String> items = ImmutableMap.builder();
        for (String line : text) {
            Matcher matcher = item.matcher(line);
            if (matcher.matches()) {
                items.put(matcher.group(1), matcher.group(2));
            }
        }
        return items.buildOrThrow();
    }

    /**
     * The cells of a row that was broken over two pages stand in two lines. Every action has an aim or a priority and a
     * lead: a line without both is the rest of the row above it.
     */
    private static ImmutableList<Row> rows(List<String> lines) {
        List<Row> rows = new ArrayList<>();
        for (String line : lines) {
            List<String> cells = CELLS.splitToList(line);
            Row row = new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
            if (row.objectives.isEmpty() && row.leads.isEmpty()) {
                int above = rows.size() - 1;
                rows.set(above, rows.get(above).continuedBy(row));
            } else {
                rows.add(row);
            }
        }
        return ImmutableList.copyOf(rows);
    }
}
