package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.csplan.core.source.SourceText;
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

    private final ImmutableList<PlanSyntax> files;
    private final ImmutableList<WrittenStatement> statements;
    private final Findings findings;
    private final Map<Subject, Place> places = new LinkedHashMap<>();

    private PlanCompiler(
            ImmutableList<PlanSyntax> files, ImmutableList<WrittenStatement> statements, Findings findings) {
        this.files = files;
        this.statements = statements;
        this.findings = findings;
    }

    /** @param before what was found wrong when the syntax was read */
    public static Compilation compile(PlanSyntax syntax, Iterable<Diagnostic> before) {
        Findings findings = Findings.of(syntax.source());
        before.forEach(findings::add);
        ImmutableList<WrittenStatement> statements = syntax.statements().stream()
                .map(statement -> new WrittenStatement(statement, findings))
                .collect(ImmutableList.toImmutableList());
        return new PlanCompiler(ImmutableList.of(syntax), statements, findings).compile();
    }

    private Compilation compile() {
        files.forEach(file -> new Clauses(findings.in(file.source())).check(file));
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

        Names names = names(agencies, aims, priorities, actions);
        Updates updates = new Updates(names.objectives().ids(), names.actions().ids());
        DependencyCircles circles = new DependencyCircles();
        Map<String, FileCompilers> byFile = new HashMap<>();
        Function<Findings, FileCompilers> in = file -> byFile.computeIfAbsent(
                file.source().name(),
                name -> new FileCompilers(
                        names, head.yearStart(), Status.scale(statuses), updates, circles, places, file));
        updates.gather(statements(Keyword.UPDATE), update -> in.apply(update.findings()));

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
        for (Declared<WrittenStatement> action : actions) {
            plan.action(in.apply(action.syntax().findings()).actions().compile(action));
        }
        circles.report(findings);
        TermCompiler.compile(statements(Keyword.TERM)).forEach(plan::term);

        ImmutableList<SourceText> sources =
                files.stream().map(PlanSyntax::source).collect(ImmutableList.toImmutableList());
        return new Compilation(
                files, plan.build(), findings.inSourceOrder(sources), new Origins(ImmutableMap.copyOf(places)));
    }

    private Names names(
            List<Declared<WrittenStatement>> agencies,
            List<Declared<WrittenStatement>> aims,
            List<Declared<WrittenStatement>> priorities,
            List<Declared<WrittenStatement>> actions) {
        ImmutableMap<String, AimId> aimIds = ids(aims, AimId::of);
        Map<String, ObjectiveId> objectives = new LinkedHashMap<>(aimIds);
        objectives.putAll(ids(priorities, PriorityId::of));
        return new Names(
                new References<>(
                        LanguageCode.UNKNOWN_AGENCY,
                        "agency",
                        "agencies",
                        ids(agencies, AgencyId::of),
                        texts(agencies),
                        findings),
                new References<>(
                        LanguageCode.UNKNOWN_OBJECTIVE,
                        "aim or priority",
                        "aims and priorities",
                        ImmutableMap.copyOf(objectives),
                        ImmutableMap.of(),
                        findings),
                new References<>(LanguageCode.UNKNOWN_OBJECTIVE, "aim", "aims", aimIds, ImmutableMap.of(), findings),
                new References<>(
                        LanguageCode.UNKNOWN_ACTION,
                        "action",
                        "actions",
                        ids(actions, ActionId::of),
                        texts(actions),
                        findings));
    }

    private Declarations<WrittenStatement> names(
            Keyword keyword, UnaryOperator<String> madeId, Map<String, Place> writtenIds) {
        Declarations<WrittenStatement> names = new Declarations<>(keyword.word(), madeId, writtenIds);
        for (WrittenStatement written : statements(keyword)) {
            StatementSyntax statement = written.syntax();
            names.add(written, statement.name(), statement.heading(), statement.isWhole(), written.findings());
        }
        return names;
    }

    private List<Declared<WrittenStatement>> declare(Keyword keyword, UnaryOperator<String> madeId) {
        return names(keyword, madeId, new HashMap<>()).finish();
    }

    private List<WrittenStatement> statements(Keyword keyword) {
        return statements.stream()
                .filter(statement -> statement.keyword() == keyword)
                .toList();
    }

    private static <I> ImmutableMap<String, I> ids(List<Declared<WrittenStatement>> declared, Function<String, I> id) {
        return declared.stream().collect(ImmutableMap.toImmutableMap(Declared::id, next -> id.apply(next.id())));
    }

    private static ImmutableMap<String, String> texts(List<Declared<WrittenStatement>> declared) {
        return declared.stream().collect(ImmutableMap.toImmutableMap(Declared::id, Declared::text));
    }
}
