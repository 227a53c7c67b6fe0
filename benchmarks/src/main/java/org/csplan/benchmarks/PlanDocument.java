package org.csplan.benchmarks;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A plan's JSON bound to types as a Java program would, with its numbers, its days and its kinds of measure. */
public record PlanDocument(
        String format,
        String version,
        String audience,
        Head plan,
        List<AgencyEntry> agencies,
        List<AimEntry> aims,
        List<PriorityEntry> priorities,
        List<ActionEntry> actions,
        List<TermEntry> terms) {

    /** Refuses a member that is not here: what it passed over would not be measured. */
    static JsonMapper mapper() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    public record Head(
            String id,
            String title,
            @Nullable String partnership,
            @Nullable String area,
            @Nullable ContactEntry contact,
            @Nullable WhenEntry period,
            @Nullable WhenEntry published,
            @Nullable WhenEntry review,
            int yearStart,
            @Nullable String intro,
            List<String> leads,
            @Nullable ReportingEntry reported,
            List<CitationEntry> cites,
            List<MeasureEntry> measures,
            List<ProgressEntry> progress,
            Map<String, String> names,
            List<StatusEntry> statuses,
            List<SettingEntry> checks) {}

    public record SettingEntry(
            String rule,
            String level,
            @Nullable String kind,
            @Nullable String id,
            @Nullable String because) {}

    public record CitationEntry(
            String kind, String title, @Nullable WhenEntry when) {}

    public record AgencyEntry(
            String id,
            String name,
            @Nullable String kind,
            @Nullable String url,
            @Nullable ContactEntry contact) {}

    public record AimEntry(
            String id,
            String text,
            List<String> covers,
            List<NoteEntry> notes,
            List<MeasureEntry> measures,
            List<ProgressEntry> progress) {}

    public record PriorityEntry(
            String id,
            String text,
            List<String> supports,
            List<String> strands,
            @Nullable WhenEntry period,
            List<NoteEntry> notes,
            List<MeasureEntry> measures,
            List<ProgressEntry> progress) {}

    public record ActionEntry(
            String id,
            String title,
            String visible,
            List<String> aims,
            List<String> priorities,
            List<String> leads,
            List<String> partners,
            @Nullable String owner,
            @Nullable ContactEntry contact,
            @Nullable WhenEntry start,
            @Nullable DueEntry due,
            @Nullable DueEntry dueNow,
            List<MoveEntry> moves,
            @Nullable WhenEntry done,
            @Nullable ClosureEntry closed,
            List<BudgetEntry> budget,
            @Nullable QuantityEntry spent,
            @Nullable ReportingEntry reported,
            List<MilestoneEntry> milestones,
            List<String> risks,
            List<DependencyEntry> dependsOn,
            List<String> continues,
            List<String> replaces,
            List<String> tags,
            List<FieldEntry> fields,
            List<NoteEntry> notes,
            List<MeasureEntry> measures,
            List<ProgressEntry> progress) {}

    public record DueEntry(
            String kind,
            String text,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String frequency,
            @Nullable Integer month) {}

    public record MoveEntry(WhenEntry to, @Nullable String because) {}

    public record ClosureEntry(WhenEntry when, @Nullable String because) {}

    public record BudgetEntry(
            String kind,
            String text,
            @Nullable BigDecimal amount,
            @Nullable String unit,
            @Nullable String fund) {}

    public record MilestoneEntry(
            String id,
            String text,
            String visible,
            @Nullable DueEntry due,
            @Nullable WhenEntry done,
            List<String> leads) {}

    public record DependencyEntry(
            @Nullable String action, @Nullable String text) {}

    public record FieldEntry(String name, String text) {}

    public record ContactEntry(String text, String visible) {}

    public record ReportingEntry(
            String text,
            @Nullable String frequency,
            @Nullable List<Integer> quarters) {}

    public record NoteEntry(String text, String visible) {}

    public record TermEntry(String term, String meaning) {}

    public record ProgressEntry(
            @Nullable WhenEntry when,
            @Nullable String from,
            @Nullable StatusEntry status,
            @Nullable BigDecimal share,
            List<ReadingEntry> readings,
            @Nullable String text,
            String visible) {}

    public record ReadingEntry(
            String measure,
            String kind,
            @Nullable QuantityEntry number,
            @Nullable QuantityEntry of,
            @Nullable QuantityEntry against,
            String text) {}

    public record StatusEntry(String word, String label, String meaning) {}

    public record WhenEntry(String text, LocalDate from, LocalDate to) {}

    public record TimingEntry(String text, String bound, LocalDate from, LocalDate to) {}

    public record QuantityEntry(
            String text, BigDecimal amount, @Nullable String unit) {}

    /** A quantity, or one that is to be confirmed. */
    public record FigureEntry(
            String text,
            @Nullable BigDecimal amount,
            @Nullable String unit,
            @Nullable Boolean tbc) {}

    public record RecurrenceEntry(
            String text, String frequency, @Nullable Integer month) {}

    public record DatedTargetEntry(@Nullable String goal, FigureEntry target, TimingEntry when) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = StatementEntry.class, name = "statement"),
        @JsonSubTypes.Type(value = CountEntry.class, name = "count"),
        @JsonSubTypes.Type(value = LevelEntry.class, name = "level"),
        @JsonSubTypes.Type(value = RecurringEntry.class, name = "recurring"),
        @JsonSubTypes.Type(value = DeliverableEntry.class, name = "deliverable"),
        @JsonSubTypes.Type(value = TrackedEntry.class, name = "tracked")
    })
    public sealed interface MeasureEntry {}

    public record StatementEntry(
            String id,
            @Nullable String tier,
            String text,
            String visible,
            @Nullable String source,
            @Nullable ReportingEntry reported,
            List<String> leads,
            @Nullable String partOf)
            implements MeasureEntry {}

    public record CountEntry(
            String id,
            @Nullable String tier,
            String text,
            String visible,
            @Nullable String source,
            @Nullable ReportingEntry reported,
            List<String> leads,
            @Nullable String partOf,
            FigureEntry target,
            @Nullable TimingEntry when,
            @Nullable List<DatedTargetEntry> datedTargets)
            implements MeasureEntry {}

    public record LevelEntry(
            String id,
            @Nullable String tier,
            String text,
            String visible,
            @Nullable String source,
            @Nullable ReportingEntry reported,
            List<String> leads,
            @Nullable String partOf,
            String goal,
            @Nullable FigureEntry baseline,
            @Nullable FigureEntry target,
            @Nullable TimingEntry when,
            @Nullable QuantityEntry tolerance,
            List<DatedTargetEntry> datedTargets)
            implements MeasureEntry {}

    public record RecurringEntry(
            String id,
            @Nullable String tier,
            String text,
            String visible,
            @Nullable String source,
            @Nullable ReportingEntry reported,
            List<String> leads,
            @Nullable String partOf,
            RecurrenceEntry every,
            @Nullable FigureEntry at,
            @Nullable TimingEntry when)
            implements MeasureEntry {}

    public record DeliverableEntry(
            String id,
            @Nullable String tier,
            String text,
            String visible,
            @Nullable String source,
            @Nullable ReportingEntry reported,
            List<String> leads,
            @Nullable String partOf,
            @Nullable TimingEntry when)
            implements MeasureEntry {}

    public record TrackedEntry(
            String id,
            @Nullable String tier,
            String text,
            String visible,
            @Nullable String source,
            @Nullable ReportingEntry reported,
            List<String> leads,
            @Nullable String partOf)
            implements MeasureEntry {}
}
