package org.csplan.cli;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.csplan.core.analysis.PlanAnalysis;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Parsed;
import org.csplan.core.model.Visibility;
import org.csplan.render.csv.CsvTable;
import org.csplan.render.list.Condition;
import org.csplan.render.list.Field;
import org.csplan.render.list.Fields;
import org.csplan.render.list.Listing;
import org.csplan.render.list.Order;
import org.csplan.render.list.RowKind;
import org.csplan.render.view.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists those elements of a plan that somebody asks for. */
@Command(
        name = "list",
        description = {
            "Lists actions, measures, readings, agencies, milestones, priorities or aims of a plan, or of several, on"
                    + " standard output. Remarks go to standard error."
        },
        customSynopsis = {
            "csp list WHAT [--where CONDITION]... [--sort FIELDS] [--columns FIELDS]",
            "                [--sum FIELDS] [--format FORMAT] [--plain] [--as-of DAY]",
            "                [--audience WHO] FILE..."
        },
        sortOptions = false,
        footer = {
            "",
            "Fields are those of the JSON output, with dots between: due, leads,",
            "standing.computed, measures.attainment.verdict. For instance:",
            "  csp list actions --where \"due<April 2027\" --where leads=Police plan.csp",
            "  csp list measures --where \"attainment.verdict=off course\" plan.csp",
            "  csp list actions --where priorities= plan.csp"
        })
final class ListCommand implements PlainCommand {

    private static final ImmutableSet<String> LATE = ImmutableSet.of("late", "overdue");

    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "WHAT",
            description = "actions, measures, readings, agencies, milestones, priorities or aims.")
    private String what = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "A plan in the plan language. Of several plans, each line begins with the plan's id.")
    private final List<String> files = new ArrayList<>();

    @Option(
            names = {"-w", "--where"},
            paramLabel = "CONDITION",
            description =
                    "FIELD=VALUE, or != for not, < and > for before and after or less and more, ~ for a text that holds"
                            + " the value. FIELD= is for those without one; of a list, < and > ask how many. Times and"
                            + " numbers may be compared with another FIELD, as in spent>budget. Several have to hold at once.")
    private final List<String> conditions = new ArrayList<>();

    @Option(
            names = {"-s", "--sort"},
            paramLabel = "FIELDS",
            description = "Fields to sort by, with commas between; - before one turns it round.")
    private Optional<String> sort = Optional.empty();

    @Option(
            names = {"-c", "--columns"},
            paramLabel = "FIELDS",
            description = "Fields to show, with commas between, in this order.")
    private Optional<String> columns = Optional.empty();

    @Option(
            names = "--sum",
            paramLabel = "FIELDS",
            description =
                    "Fields of numbers to add up, with commas between, each unit by itself: below the table, or in JSON as"
                            + " sums.")
    private Optional<String> sum = Optional.empty();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description =
                    "table, csv or json. A table if nothing is said; below it stand how many there are, and the day.")
    private String format = "table";

    @Option(
            names = "--plain",
            description =
                    "For scripts: a line a row, whole values with tabs between, no heads and no last line. With --format csv,"
                            + " CSV with heads, but without the byte-order mark and without the apostrophe before cells that a"
                            + " spreadsheet would run as a formula. Columns of which nothing is said stay, in both.")
    private boolean plain;

    @Mixin
    private final AsOfDay asOf = new AsOfDay();

    @Mixin
    private final ForAudience audience = new ForAudience();

    /** What a listing can be written as. */
    private enum Format {
        TABLE,
        CSV,
        JSON;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    ListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public boolean takeSwitch(String option) {
        plain = plain || option.equals("--plain");
        return option.equals("--plain");
    }

    @Override
    public boolean takeOption(String option, String value) {
        switch (option) {
            case "--where" -> conditions.add(value);
            case "--sort" -> sort = Optional.of(value);
            case "--columns" -> columns = Optional.of(value);
            case "--sum" -> sum = Optional.of(value);
            case "--format" -> format = value;
            default -> {
                return asOf.takeOption(option, value) || audience.takeOption(option, value);
            }
        }
        return true;
    }

    @Override
    public boolean takeWord(String word) {
        if (what.isEmpty()) {
            what = word;
            return true;
        }
        return files.add(word);
    }

    @Override
    public boolean isComplete() {
        return !files.isEmpty();
    }

    @Override
    public Integer call() throws FileProblem {
        RowKind kind = kind();
        Format chosen = Formats.of(Arrays.asList(Format.values()), Format::word).named(format);
        if (plain && chosen == Format.JSON) {
            throw new WrongCall("--plain is for lines and CSV; JSON is for programs as it is");
        }
        Visibility visibility = audience.visibility();
        Optional<LocalDate> named = asOf.named(terminal::today);
        Fields fields = Fields.of(kind);
        Order order = sort.map(words -> read(fields.order(words))).orElse(Order.OF_THE_PLAN);
        Optional<ImmutableList<Field>> shown = columns.map(words -> read(fields.columns(words)));
        ImmutableList<Field> added = sums(kind, fields, chosen);
        // Asked once, for midnight may come between two plans.
        Supplier<LocalDate> today = Suppliers.memoize(() -> named.orElseGet(terminal::today));
        conditions(fields, Month.APRIL, today);
        ImmutableList.Builder<Listing> listings = ImmutableList.builder();
        Set<Optional<LocalDate>> days = new LinkedHashSet<>();
        int worst = ExitCode.OK;
        for (String file : files) {
            Optional<ActionPlan> plan = Optional.empty();
            try {
                plan = PlanFile.of(file).plan(terminal);
                worst = plan.isPresent() ? worst : Math.max(worst, ExitCode.ERRORS);
            } catch (FileProblem problem) {
                terminal.complain(problem.line());
                worst = ExitCode.FILES;
            }
            if (plan.isEmpty()) {
                continue;
            }
            Report report = asOf.report(plan.get(), visibility, terminal::today);
            listings.add(Listing.of(report, kind, conditions(fields, plan.get().yearStart(), today), order, shown));
            days.add(report.analysis().map(PlanAnalysis::day));
        }
        ImmutableList<Listing> ofPlans = listings.build();
        if (ofPlans.isEmpty()) {
            return worst;
        }
        Listing listing = files.size() == 1 ? ofPlans.get(0) : Listing.together(ofPlans, order);
        listing.remarks().forEach(terminal::note);
        switch (chosen) {
            case TABLE ->
                terminal.print(
                        plain
                                ? listing::lines
                                : to -> to.write(
                                        listing.text(terminal.width()) + listing.footer(days) + sums(listing, added)));
            case CSV -> terminal.print(to -> listing.csv(plain ? CsvTable.plain() : CsvTable.forSpreadsheets(), to));
            case JSON -> terminal.print(to -> listing.json(added, to));
        }
        return worst;
    }

    private RowKind kind() {
        List<String> words = Arrays.stream(RowKind.values()).map(RowKind::word).toList();
        for (RowKind kind : RowKind.values()) {
            if (kind.word().equals(what)) {
                return kind;
            }
        }
        if (LATE.contains(what)) {
            throw new WrongCall(what + " is asked of actions and milestones: csp list actions --where overdue!= "
                    + String.join(" ", files));
        }
        throw new WrongCall("there is nothing called " + what + " to list; "
                + Suggestions.nearest(what, words)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("name " + String.join(", ", words)));
    }

    /** What was asked for; read before the plan, too, so that a mistake is told at once. */
    private ImmutableList<Condition> conditions(Fields fields, Month yearStart, Supplier<LocalDate> today) {
        return conditions.stream()
                .map(words -> read(fields.condition(words, yearStart, today)))
                .collect(ImmutableList.toImmutableList());
    }

    /** @throws WrongCall if there are fields to add up and no place for it, or if they are no numbers */
    private ImmutableList<Field> sums(RowKind kind, Fields fields, Format chosen) {
        if (sum.isPresent() && (plain || chosen == Format.CSV)) {
            String where = chosen == Format.CSV ? "in CSV" : "among the lines of --plain";
            throw new WrongCall("--sum has no place " + where
                    + ", where a sum would be one row more; take --format json, or leave "
                    + (chosen == Format.CSV ? "--format" : "--plain") + " out");
        }
        if (sum.isPresent() && kind == RowKind.READINGS) {
            throw new WrongCall("readings don't add up, for some are totals to date; "
                    + "csp list measures --sum attainment.value knows what they come to");
        }
        ImmutableList<Field> added =
                sum.map(words -> read(fields.columns(words))).orElse(ImmutableList.of());
        for (Field field : added) {
            if (field.type() != Field.Type.NUMBER) {
                throw new WrongCall("--sum needs fields of numbers, such as budget or attainment.value; " + field.name()
                        + " is none");
            }
        }
        return added;
    }

    private static String sums(Listing listing, ImmutableList<Field> added) {
        return added.stream().map(field -> listing.sum(field).words() + "\n").collect(Collectors.joining());
    }

    private <T> T read(Parsed<T> parsed) {
        if (parsed instanceof Parsed.Failure<T> failure) {
            throw new WrongCall(failure.why().message() + "; " + failure.why().help());
        }
        return parsed.orElseThrow();
    }
}
