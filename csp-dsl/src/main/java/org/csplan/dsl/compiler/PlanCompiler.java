package org.csplan.dsl.compiler;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Streams;
import java.time.Month;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.csplan.core.analysis.LargePlan;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.diagnostic.RuleSettings;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.AimId;
import org.csplan.core.model.CheckSetting;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.ObjectiveId;
import org.csplan.core.model.Parsed;
import org.csplan.core.model.PlanId;
import org.csplan.core.model.PriorityId;
import org.csplan.core.model.Status;
import org.csplan.core.model.When;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.compiler.Declarations.Declared;
import org.csplan.dsl.internal.MeasureColumns;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.PlanSyntax;
import org.csplan.dsl.syntax.StatementSyntax;
import org.csplan.dsl.syntax.WordSyntax;

/**
 * From what was written to what it means: declares, resolves what is named, judges numbers and dates, and builds the
 * plan if nothing prevents one.
 */
public final class PlanCompiler {

    private final UsedFiles files;
    /** All of the plan, in the order of the text. */
    private final ImmutableList<WrittenStatement> statements;

    private final ImmutableListMultimap<Keyword, WrittenStatement> byKeyword;
    private final SourceLoader loader;
    private final Findings findings;
    private final ImmutableMap.Builder<Subject, Place> places = ImmutableMap.builder();
    private final StatementSubjects subjects = new StatementSubjects();

    private final KeptWork before;
    private final Readings readings;

    private PlanCompiler(SourceText first, SourceLoader loader, KeptWork before) {
        this.loader = loader;
        this.before = before;
        this.readings = new Readings(before.read());
        this.findings = Findings.of(first);
        this.files = UsedFiles.from(first, findings, loader, readings);
        this.statements = files.statements();
        this.byKeyword = Multimaps.index(statements, WrittenStatement::keyword);
    }

    /** The parts of a plan that have ids, each kind in the order of the text. */
    private record Parts(
            PlanId plan,
            Optional<WrittenStatement> head,
            List<Declared<WrittenStatement>> agencies,
            List<Declared<WrittenStatement>> aims,
            List<Declared<WrittenStatement>> priorities,
            List<Declared<WrittenStatement>> actions) {

        /** The full ids of measures that were given one, by the id of the measure alone. */
        ImmutableListMultimap<String, String> measures() {
            ImmutableListMultimap.Builder<String, String> full = ImmutableListMultimap.builder();
            head.ifPresent(statement -> add(plan.value(), statement, full));
            for (List<Declared<WrittenStatement>> kind : List.of(aims, priorities, actions)) {
                kind.forEach(owner -> add(owner.id(), owner.syntax(), full));
            }
            return full.build();
        }

        private static void add(
                String owner, WrittenStatement statement, ImmutableListMultimap.Builder<String, String> full) {
            for (ClauseSyntax clause : statement.syntax().clauses()) {
                if (clause instanceof ClauseSyntax.Measure measure
                        && !measure.name().words().isEmpty()) {
                    List<WordSyntax> words = measure.name().words();
                    String id = words.get(words.size() - 1).text();
                    full.put(id, owner + "." + id);
                }
            }
        }

        void each(BiConsumer<WrittenStatement, Supplier<ElementId>> consumer) {
            agencies.forEach(next -> consumer.accept(next.syntax(), () -> AgencyId.of(next.id())));
            aims.forEach(next -> consumer.accept(next.syntax(), () -> AimId.of(next.id())));
            priorities.forEach(next -> consumer.accept(next.syntax(), () -> PriorityId.of(next.id())));
            actions.forEach(next -> consumer.accept(next.syntax(), () -> ActionId.of(next.id())));
        }
    }

    /**
     * What came of compiling a plan.
     *
     * @param syntax of the files of the compilation, in their order
     * @param kept gathers what of it is kept for the next time
     */
    record Result(Compilation compilation, ImmutableList<PlanSyntax> syntax, Supplier<KeptWork> kept) {}

    /**
     * @param first the file that the plan begins in
     * @param others the files of the plan's folder, which the plan may use
     */
    public static Compilation compile(SourceText first, SourceLoader others) {
        return compile(first, others, KeptWork.none()).compilation();
    }

    /**
     * The same, but quicker the less the plan differs from another state of it.
     *
     * @param before what was kept of that state
     */
    static Result compile(SourceText first, SourceLoader others, KeptWork before) {
        return compile(first, others, before, LargePlan.FEWEST_ACTIONS);
    }

    /** @param manyActions how many actions are compiled several at a time */
    static Result compile(SourceText first, SourceLoader others, KeptWork before, int manyActions) {
        return new PlanCompiler(first, others, before).compile(manyActions);
    }

    /** What came of a file that is no text: an empty draft, and why. */
    public static Compilation unreadable(String name, Parsed.Problem why) {
        Diagnostic found =
                Diagnostic.of(LanguageCode.UNREADABLE_FILE, why.message()).help(why.help());
        CompiledFile nothing = new CompiledFile(SourceText.of(name, ""), ImmutableSet.of());
        return new Compilation(
                ImmutableList.of(nothing),
                ActionPlan.builder(HeadCompiler.NAMELESS).build(),
                Optional.empty(),
                ImmutableList.of(found),
                new Origins(ImmutableMap.of(), ImmutableListMultimap.of()));
    }

    private Result compile(int manyActions) {
        files.files().forEach(file -> new Clauses(findings.in(file.source())).check(file));
        HeadCompiler head = new HeadCompiler(statements, findings);
        ImmutableList<Status> statuses = StatusCompiler.compile(statements(Keyword.STATUS));

        List<Declared<WrittenStatement>> agencies =
                declare(Keyword.AGENCY, name -> AgencyId.fromName(name).value());
        Map<String, Place> objectiveIds = new HashMap<>();
        Declarations<WrittenStatement> aimNames =
                names(Keyword.AIM, text -> AimId.fromText(text).value(), objectiveIds);
        Declarations<WrittenStatement> priorityNames =
                names(Keyword.PRIORITY, text -> PriorityId.fromText(text).value(), objectiveIds);
        List<Declared<WrittenStatement>> aims = aimNames.finish();
        aims.forEach(aim -> objectiveIds.putIfAbsent(aim.id(), aim.syntax().place()));
        List<Declared<WrittenStatement>> priorities = priorityNames.finish();
        List<Declared<WrittenStatement>> actions =
                declare(Keyword.ACTION, title -> ActionId.fromTitle(title).value());

        Parts parts = new Parts(
                head.id(), statements(Keyword.PLAN).stream().findFirst(), agencies, aims, priorities, actions);
        Names names = names(parts, known(head));
        Updates updates = new Updates(names, head.id(), parts::measures, subjects);
        Month yearStart = head.yearStart();
        Optional<When> period = head.period(yearStart);
        ImmutableList<Status> scale = Status.scale(statuses);
        StatusScale statusScale = new StatusScale(scale);
        Function<Findings, FileCompilers> compilers =
                file -> new FileCompilers(names, yearStart, period, statusScale, updates, places, file);
        Map<String, FileCompilers> byFile = new HashMap<>();
        Function<Findings, FileCompilers> in =
                file -> byFile.computeIfAbsent(file.source().name(), name -> compilers.apply(file));
        updates.gather(statements(Keyword.UPDATE), update -> in.apply(update.findings()), compilers);

        ActionPlan.Builder plan = head.compile(in.apply(head.findings()), places);
        statuses.forEach(plan::status);
        for (Declared<WrittenStatement> agency : agencies) {
            plan.agency(in.apply(agency.syntax().findings()).agencies().compile(agency, places));
        }
        for (Declared<WrittenStatement> aim : aims) {
            plan.aim(in.apply(aim.syntax().findings()).objectives().aim(aim));
        }
        for (Declared<WrittenStatement> priority : priorities) {
            plan.priority(in.apply(priority.syntax().findings()).objectives().priority(priority));
        }
        ChangedActions changed = new ChangedActions(
                before.actions(),
                new SettledActions.Terms(yearStart, period, scale),
                readings,
                names,
                updates,
                findings);
        List<CompiledAction> compiled = changed.compile(actions, manyActions, compilers, in);
        DependencyCircles circles = new DependencyCircles();
        for (int i = 0; i < actions.size(); i++) {
            plan.action(compiled.get(i).action());
            note(compiled.get(i), actions.get(i).syntax(), circles);
        }
        circles.report(findings);
        TermCompiler.compile(statements(Keyword.TERM)).forEach(plan::term);
        PageCompiler.Look look = new PageCompiler(loader).compile(statements(Keyword.REPORT));
        plan.page(look.settings());
        ImmutableList<CheckSetting> settings = settings(parts);
        settings.forEach(plan::check);
        ActionPlan whole = plan.build();
        files.nameColumns(() -> columns(whole), findings);
        Compilation compilation = new Compilation(
                files.files().stream().map(CompiledFile::of).collect(ImmutableList.toImmutableList()),
                whole,
                look.logo(),
                found(settings, parts),
                new Origins(places.buildKeepingLast(), updates.places()));
        return new Result(
                compilation, files.files(), () -> new KeptWork(readings.read(), Optional.of(changed.settled())));
    }

    /** Notes where an action and its measures stand, and what it waits for. */
    private void note(CompiledAction compiled, WrittenStatement statement, DependencyCircles circles) {
        ActionId id = compiled.action().id();
        places.put(Subject.of(id), statement.place());
        for (int i = 0; i < compiled.measures().size(); i++) {
            MeasureId measure = compiled.action().measures().get(i).id();
            places.put(
                    Subject.of(id, measure),
                    statement.findings().place(compiled.measures().get(i)));
        }
        compiled.dependencies()
                .forEach((other, span) ->
                        circles.add(id, other, statement.findings().place(span)));
    }

    /** Of those measures of which a return tells numbers. */
    private static MeasureColumns columns(ActionPlan plan) {
        MeasureColumns.Builder columns = new MeasureColumns.Builder();
        addColumns(plan.id(), plan.measures(), columns);
        plan.objectives().forEach(objective -> addColumns(objective.id(), objective.measures(), columns));
        plan.actions().forEach(action -> addColumns(action.id(), action.measures(), columns));
        return columns.build();
    }

    private static void addColumns(ElementId owner, List<Measure> measures, MeasureColumns.Builder columns) {
        measures.stream()
                .filter(measure -> !(measure instanceof Measure.Deliverable || measure instanceof Measure.Statement))
                .forEach(measure -> columns.add(
                        owner.value(),
                        Keyword.asId(measure.id().value()),
                        measure.text(),
                        measure.unit().orElse("")));
    }

    /** What is wrong, as the plan's own settings want it told. */
    private ImmutableList<Diagnostic> found(ImmutableList<CheckSetting> settings, Parts parts) {
        ImmutableList<SourceText> sources =
                files.files().stream().map(PlanSyntax::source).collect(ImmutableList.toImmutableList());
        ImmutableList<Diagnostic> found = findings.inSourceOrder(sources);
        if (found.isEmpty()) {
            return found;
        }
        statements.forEach(statement -> subjects.add(statement.place(), Optional.empty()));
        parts.each((statement, element) -> subjects.add(statement.place(), Optional.of(element.get())));
        return RuleSettings.of(settings).apply(subjects.about(Updates.withoutBroken(found)));
    }

    private ImmutableList<CheckSetting> settings(Parts parts) {
        CheckSettings settings = new CheckSettings();
        for (PlanSyntax file : files.files()) {
            settings.gather(file.strays(), Optional::empty, findings.in(file.source()));
        }
        for (WrittenStatement whole : statements) {
            if (whole.keyword() == Keyword.PLAN || whole.keyword() == Keyword.REPORT) {
                settings.gather(whole.syntax().clauses(), Optional::empty, whole.findings());
            }
        }
        parts.each((statement, element) ->
                settings.gather(statement.syntax().clauses(), () -> Optional.of(element.get()), statement.findings()));
        return settings.all();
    }

    private KnownNames.Known known(HeadCompiler head) {
        return files.isIncomplete()
                ? KnownNames.Known.INCOMPLETE
                : head.isMissing() ? KnownNames.Known.PART_ALONE : KnownNames.Known.WHOLE;
    }

    private Names names(Parts parts, KnownNames.Known known) {
        ImmutableMap<String, AimId> aimIds = ids(parts.aims(), AimId::of);
        Map<String, ObjectiveId> objectives = new LinkedHashMap<>(aimIds);
        objectives.putAll(ids(parts.priorities(), PriorityId::of));
        return new Names(
                new References<>(
                        new KnownNames<>(
                                LanguageCode.UNKNOWN_AGENCY,
                                "agency",
                                "agencies",
                                ids(parts.agencies(), AgencyId::of),
                                () -> texts(parts.agencies()),
                                known),
                        findings),
                new References<>(
                        new KnownNames<>(
                                LanguageCode.UNKNOWN_OBJECTIVE,
                                "aim or priority",
                                "aims and priorities",
                                ImmutableMap.copyOf(objectives),
                                () -> texts(Iterables.concat(parts.aims(), parts.priorities())),
                                known),
                        findings),
                new References<>(
                        new KnownNames<>(
                                LanguageCode.UNKNOWN_OBJECTIVE,
                                "aim",
                                "aims",
                                aimIds,
                                () -> texts(parts.aims()),
                                known),
                        findings),
                new References<>(
                        new KnownNames<>(
                                LanguageCode.UNKNOWN_ACTION,
                                "action",
                                "actions",
                                ids(parts.actions(), ActionId::of),
                                () -> texts(parts.actions()),
                                known),
                        findings),
                Suppliers.memoize(() -> places(Iterables.concat(parts.aims(), parts.priorities(), parts.actions()))));
    }

    /** Of the same id, the place of the first. */
    private static ImmutableMap<String, Place> places(Iterable<Declared<WrittenStatement>> declared) {
        Map<String, Place> places = new LinkedHashMap<>();
        declared.forEach(next -> places.putIfAbsent(next.id(), next.syntax().place()));
        return ImmutableMap.copyOf(places);
    }

    private Declarations<WrittenStatement> names(
            Keyword keyword, UnaryOperator<String> madeId, Map<String, Place> writtenIds) {
        Declarations<WrittenStatement> names = new Declarations<>(keyword.word(), madeId, writtenIds);
        for (WrittenStatement written : statements(keyword)) {
            names.expect(written.syntax().name(), written.syntax().heading(), written.findings());
        }
        for (WrittenStatement written : statements(keyword)) {
            StatementSyntax statement = written.syntax();
            names.add(written, statement.name(), statement.heading(), statement.isWhole(), written.findings());
        }
        return names;
    }

    private List<Declared<WrittenStatement>> declare(Keyword keyword, UnaryOperator<String> madeId) {
        return names(keyword, madeId, new HashMap<>()).finish();
    }

    private ImmutableList<WrittenStatement> statements(Keyword keyword) {
        return byKeyword.get(keyword);
    }

    private static <I> ImmutableMap<String, I> ids(List<Declared<WrittenStatement>> declared, Function<String, I> id) {
        return declared.stream()
                .filter(next -> !next.isRefused())
                .collect(ImmutableMap.toImmutableMap(Declared::id, next -> id.apply(next.id())));
    }

    private static ImmutableMap<String, String> texts(Iterable<Declared<WrittenStatement>> declared) {
        return Streams.stream(declared)
                .filter(next -> !next.isRefused())
                .collect(ImmutableMap.toImmutableMap(Declared::id, Declared::text));
    }
}
