package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.AimId;
import org.csplan.core.model.ObjectiveId;
import org.csplan.core.model.PriorityId;
import org.csplan.core.model.Status;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.compiler.Declarations.Declared;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.PlanSyntax;
import org.csplan.dsl.syntax.StatementSyntax;

/**
 * From what was written to what it means: declares, resolves what is named, judges numbers and dates, and builds the
 * plan if nothing prevents one.
 */
public final class PlanCompiler {

    private final PlanSyntax syntax;
    private final Findings findings;
    private final Map<Subject, Place> places = new LinkedHashMap<>();

    private PlanCompiler(PlanSyntax syntax, Iterable<Diagnostic> before) {
        this.syntax = syntax;
        this.findings = new Findings(syntax.source(), before);
    }

    /** @param before what was found wrong when the syntax was read */
    public static Compilation compile(PlanSyntax syntax, Iterable<Diagnostic> before) {
        return new PlanCompiler(syntax, before).compile();
    }

    private Compilation compile() {
        new Clauses(findings).check(syntax);
        HeadCompiler head = new HeadCompiler(syntax, findings);
        TimeCompiler times = new TimeCompiler(head.yearStart(), findings);
        NumberCompiler numbers = new NumberCompiler(findings);
        ImmutableList<Status> statuses = new StatusCompiler(findings).compile(statements(Keyword.STATUS));

        List<Declared<StatementSyntax>> agencies =
                declare(Keyword.AGENCY, name -> AgencyId.fromName(name).value());
        Map<String, SourceSpan> objectiveIds = new HashMap<>();
        Declarations<StatementSyntax> aimNames =
                names(Keyword.AIM, text -> AimId.fromText(text).value(), objectiveIds);
        Declarations<StatementSyntax> priorityNames =
                names(Keyword.PRIORITY, text -> PriorityId.fromText(text).value(), objectiveIds);
        List<Declared<StatementSyntax>> aims = aimNames.finish();
        aims.forEach(aim -> objectiveIds.putIfAbsent(aim.id(), aim.syntax().heading()));
        List<Declared<StatementSyntax>> priorities = priorityNames.finish();
        List<Declared<StatementSyntax>> actions =
                declare(Keyword.ACTION, title -> ActionId.fromTitle(title).value());

        ImmutableMap<String, AimId> aimIds = ids(aims, AimId::of);
        Map<String, ObjectiveId> objectives = new LinkedHashMap<>(aimIds);
        objectives.putAll(ids(priorities, PriorityId::of));
        References<AgencyId> agencyReferences = new References<>(
                LanguageCode.UNKNOWN_AGENCY,
                "agency",
                "agencies",
                ids(agencies, AgencyId::of),
                texts(agencies),
                findings);
        References<ObjectiveId> objectiveReferences = new References<>(
                LanguageCode.UNKNOWN_OBJECTIVE,
                "aim or priority",
                "aims and priorities",
                ImmutableMap.copyOf(objectives),
                texts(Iterables.concat(aims, priorities)),
                findings);
        References<AimId> aimReferences =
                new References<>(LanguageCode.UNKNOWN_OBJECTIVE, "aim", "aims", aimIds, texts(aims), findings);
        References<ActionId> actionReferences = new References<>(
                LanguageCode.UNKNOWN_ACTION, "action", "actions", ids(actions, ActionId::of), texts(actions), findings);

        CommonClauses common = new CommonClauses(agencyReferences, times, findings);
        MeasureCompiler measures = new MeasureCompiler(times, numbers, common, findings);
        EntryCompiler entries = new EntryCompiler(Status.scale(statuses), times, numbers, common, findings);
        Updates updates = new Updates(entries, common, times, findings);

        ActionPlan.Builder plan = head.compile(times, common, measures, places);
        statuses.forEach(plan::status);
        agencies.forEach(agency -> plan.agency(new AgencyCompiler(common, findings).compile(agency, places)));
        ObjectiveCompiler objectiveCompiler =
                new ObjectiveCompiler(aimReferences, times, common, measures, updates, places, findings);
        updates.gather(statements(Keyword.UPDATE), objectives.keySet(), actionReferences.ids());
        aims.forEach(aim -> plan.aim(objectiveCompiler.aim(aim)));
        priorities.forEach(priority -> plan.priority(objectiveCompiler.priority(priority)));
        ActionCompiler actionCompiler = new ActionCompiler(
                objectiveReferences, actionReferences, times, numbers, common, measures, updates, places, findings);
        actions.forEach(action -> plan.action(actionCompiler.compile(action)));
        actionCompiler.reportCircles();
        TermCompiler.compile(statements(Keyword.TERM), findings).forEach(plan::term);

        boolean complete = !findings.hasErrors();
        return new Compilation(
                syntax,
                complete ? Optional.of(plan.build()) : Optional.empty(),
                findings.inSourceOrder(),
                new Origins(complete ? ImmutableMap.copyOf(places) : ImmutableMap.of()));
    }

    private Declarations<StatementSyntax> names(
            Keyword keyword, UnaryOperator<String> madeId, Map<String, SourceSpan> writtenIds) {
        Declarations<StatementSyntax> names = new Declarations<>(keyword.word(), findings, madeId, writtenIds);
        for (StatementSyntax statement : statements(keyword)) {
            names.add(statement, statement.name(), statement.heading(), statement.isWhole());
        }
        return names;
    }

    private List<Declared<StatementSyntax>> declare(Keyword keyword, UnaryOperator<String> madeId) {
        return names(keyword, madeId, new HashMap<>()).finish();
    }

    private List<StatementSyntax> statements(Keyword keyword) {
        return syntax.statements().stream()
                .filter(statement -> statement.keyword() == keyword)
                .toList();
    }

    private static <I> ImmutableMap<String, I> ids(List<Declared<StatementSyntax>> declared, Function<String, I> id) {
        return declared.stream().collect(ImmutableMap.toImmutableMap(Declared::id, next -> id.apply(next.id())));
    }

    private static ImmutableMap<String, String> texts(Iterable<Declared<StatementSyntax>> declared) {
        return Streams.stream(declared).collect(ImmutableMap.toImmutableMap(Declared::id, Declared::text));
    }
}
