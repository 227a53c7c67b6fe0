package org.csplan.dsl.compiler;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.AgencyKind;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Note;
import org.csplan.core.model.ObjectiveId;
import org.csplan.core.model.PlanId;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;
import org.csplan.core.model.Status;
import org.csplan.core.model.Term;
import org.csplan.core.model.When;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.compiler.Declarations.Declared;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.PlanSyntax;
import org.csplan.dsl.syntax.ReferenceSyntax;
import org.csplan.dsl.syntax.StatementSyntax;
import org.csplan.dsl.syntax.WordSyntax;

/**
 * From what was written to what it means: declares, resolves what is named, judges numbers and dates, and builds the
 * plan if nothing prevents one.
 */
public final class PlanCompiler {

    private static final ImmutableMap<String, AgencyKind> AGENCY_KINDS =
            Maps.uniqueIndex(Arrays.asList(AgencyKind.values()), AgencyKind::word);

    private static final String NAMELESS = "nameless";

    private final PlanSyntax syntax;
    private final Findings findings;
    private final WhenCompiler whens;
    private final MeasureCompiler measures;
    private final ProgressCompiler progress;
    private final Map<Subject, Place> places = new LinkedHashMap<>();

    private PlanCompiler(PlanSyntax syntax, Iterable<Diagnostic> before) {
        this.syntax = syntax;
        this.findings = new Findings(syntax.source(), before);
        this.whens = new WhenCompiler(When.USUAL_YEAR_START, findings);
        this.measures = new MeasureCompiler(whens, findings);
        this.progress = new ProgressCompiler(Status.USUAL_SCALE, whens, findings);
    }

    /** @param before what was found wrong when the syntax was read */
    public static Compilation compile(PlanSyntax syntax, Iterable<Diagnostic> before) {
        return new PlanCompiler(syntax, before).compile();
    }

    private Compilation compile() {
        for (ClauseSyntax stray : syntax.strays()) {
            stray.keyword().ifPresent(keyword -> reportStray(stray, keyword));
        }
        syntax.statements().forEach(this::checkClauses);

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

        References<AgencyId> agencyNames = new References<>(
                LanguageCode.UNKNOWN_AGENCY,
                "agency",
                "agencies",
                ids(agencies, AgencyId::of),
                texts(agencies),
                findings);
        Map<String, ObjectiveId> objectives = new LinkedHashMap<>(ids(aims, AimId::of));
        objectives.putAll(ids(priorities, PriorityId::of));
        References<ObjectiveId> objectiveNames = new References<>(
                LanguageCode.UNKNOWN_OBJECTIVE,
                "aim or priority",
                "aims and priorities",
                ImmutableMap.copyOf(objectives),
                ImmutableMap.of(),
                findings);

        ActionPlan.Builder builder = plan();
        agencies.forEach(agency -> builder.agency(agency(agency)));
        for (Declared<StatementSyntax> aim : aims) {
            Aim built = Aim.of(aim.id(), aim.text());
            places.put(Subject.of(built.id()), place(aim));
            builder.aim(built);
        }
        for (Declared<StatementSyntax> priority : priorities) {
            Priority built = Priority.of(priority.id(), priority.text());
            places.put(Subject.of(built.id()), place(priority));
            builder.priority(built);
        }
        actions.forEach(action -> builder.action(action(action, agencyNames, objectiveNames)));
        terms().forEach(builder::term);

        boolean complete = !findings.hasErrors();
        return new Compilation(
                syntax,
                complete ? Optional.of(builder.build()) : Optional.empty(),
                findings.inSourceOrder(),
                new Origins(complete ? ImmutableMap.copyOf(places) : ImmutableMap.of()));
    }

    // Which clause may stand where

    private void reportStray(ClauseSyntax stray, Keyword keyword) {
        String owners = Clauses.owners(keyword);
        findings.add(
                LanguageCode.MISPLACED_LINE,
                stray.span(),
                "there is no " + owners + " above this line that \"" + keyword.word() + "\" could belong to",
                "put it below the " + owners + " that it belongs to");
    }

    private void checkClauses(StatementSyntax statement) {
        Map<Keyword, ClauseSyntax> seen = new HashMap<>();
        for (ClauseSyntax clause : statement.clauses()) {
            if (clause.keyword().isEmpty()) {
                continue;
            }
            Keyword keyword = clause.keyword().get();
            if (!Clauses.mayStandUnder(statement.keyword(), keyword)) {
                findings.add(Diagnostic.of(
                                LanguageCode.MISPLACED_LINE,
                                "a \"" + keyword.word() + "\" line belongs to "
                                        + Clauses.withArticle(Clauses.owners(keyword)) + ", not to "
                                        + Clauses.withArticle(
                                                statement.keyword().word()))
                        .at(findings.place(clause.span()))
                        .with(findings.place(statement.heading()).labelled("this line stands above it"))
                        .help("put it below the " + Clauses.owners(keyword) + " that it belongs to"));
            } else if (Clauses.standsOnce(keyword)) {
                ClauseSyntax first = seen.putIfAbsent(keyword, clause);
                if (first != null) {
                    findings.add(Diagnostic.of(
                                    LanguageCode.REPEATED_LINE,
                                    "this " + statement.keyword().word() + " already has a \"" + keyword.word()
                                            + "\" line")
                            .at(findings.place(clause.span()))
                            .with(findings.place(first.span()).labelled("it stands here"))
                            .help("keep one of the two"));
                }
            }
        }
    }

    // Declaring

    private Declarations<StatementSyntax> names(
            Keyword keyword, UnaryOperator<String> madeId, Map<String, SourceSpan> writtenIds) {
        Declarations<StatementSyntax> names = new Declarations<>(keyword.word(), findings, madeId, writtenIds);
        for (StatementSyntax statement : syntax.statements()) {
            if (statement.keyword() == keyword) {
                names.add(statement, statement.name(), statement.heading(), statement.isWhole());
            }
        }
        return names;
    }

    private List<Declared<StatementSyntax>> declare(Keyword keyword, UnaryOperator<String> madeId) {
        return names(keyword, madeId, new HashMap<>()).finish();
    }

    private static <I> ImmutableMap<String, I> ids(List<Declared<StatementSyntax>> declared, Function<String, I> id) {
        return declared.stream().collect(ImmutableMap.toImmutableMap(Declared::id, next -> id.apply(next.id())));
    }

    private static ImmutableMap<String, String> texts(List<Declared<StatementSyntax>> declared) {
        return declared.stream().collect(ImmutableMap.toImmutableMap(Declared::id, Declared::text));
    }

    // Building

    /** With everything but the statements; what has no name is reported and goes by a name that is never shown. */
    private ActionPlan.Builder plan() {
        List<StatementSyntax> plans = statements(Keyword.PLAN);
        if (plans.isEmpty()) {
            reportNoPlan();
            return ActionPlan.builder(NAMELESS);
        }
        StatementSyntax first = plans.get(0);
        for (StatementSyntax other : plans.subList(1, plans.size())) {
            findings.add(Diagnostic.of(LanguageCode.SECOND_PLAN, "a file has one plan")
                    .at(findings.place(other.heading()).labelled("this is a second one"))
                    .with(findings.place(first.heading()).labelled("the first one is here"))
                    .help("put the second plan into a file of its own"));
        }
        Declarations<StatementSyntax> name = new Declarations<>(
                "plan", findings, title -> PlanId.fromTitle(title).value(), new HashMap<>());
        name.add(first, first.name(), first.heading(), first.isWhole());
        List<Declared<StatementSyntax>> declared = name.finish();
        ActionPlan.Builder builder = ActionPlan.builder(NAMELESS);
        if (!declared.isEmpty()) {
            PlanId id = PlanId.of(declared.get(0).id());
            builder = ActionPlan.builder(id, declared.get(0).text());
            places.put(Subject.of(id), place(declared.get(0)));
        }
        for (ClauseSyntax clause : first.clauses()) {
            if (clause instanceof ClauseSyntax.Period period) {
                whens.when(period.when()).ifPresent(builder::period);
            } else if (clause instanceof ClauseSyntax.Intro intro) {
                Declarations.text(intro.text(), findings).ifPresent(builder::intro);
            }
        }
        return builder;
    }

    private void reportNoPlan() {
        boolean somethingElseIsWrong =
                findings.hasErrors() && syntax.statements().isEmpty();
        if (!somethingElseIsWrong) {
            SourceSpan start = new SourceSpan(0, 0);
            findings.add(
                    LanguageCode.NO_PLAN,
                    start,
                    syntax.statements().isEmpty() ? "this file is empty" : "this file has no plan line",
                    "begin it with the plan's title, as in: " + Keyword.PLAN.example());
        }
    }

    private Agency agency(Declared<StatementSyntax> agency) {
        Optional<AgencyKind> kind = agency.syntax().kind().flatMap(this::agencyKind);
        Agency built = new Agency(AgencyId.of(agency.id()), agency.text(), kind);
        places.put(Subject.of(built.id()), place(agency));
        return built;
    }

    private Optional<AgencyKind> agencyKind(WordSyntax word) {
        AgencyKind kind = AGENCY_KINDS.get(word.text());
        if (kind == null) {
            Diagnostic unknown = Diagnostic.of(LanguageCode.UNKNOWN_AGENCY_KIND, word.text() + " is no kind of agency")
                    .at(findings.place(word.span())
                            .labelled("kinds are " + Joiner.on(", ").join(AGENCY_KINDS.keySet())));
            findings.add(Suggestions.nearest(word.text(), AGENCY_KINDS.keySet())
                    .map(near -> unknown.help("did you mean " + near + "?"))
                    .orElse(unknown));
        }
        return Optional.ofNullable(kind);
    }

    private Action action(
            Declared<StatementSyntax> declared,
            References<AgencyId> agencyNames,
            References<ObjectiveId> objectiveNames) {
        ActionId id = ActionId.of(declared.id());
        StatementSyntax statement = declared.syntax();
        places.put(Subject.of(id), place(declared));
        Action.Builder builder = Action.builder(id, declared.text());
        for (ObjectiveId objective : objectiveNames.resolve(references(statement, Keyword.FOR))) {
            if (objective instanceof AimId aim) {
                builder.forAim(aim);
            } else {
                builder.forPriority((PriorityId) objective);
            }
        }
        ImmutableSet<AgencyId> leads = ImmutableSet.copyOf(agencyNames.resolve(references(statement, Keyword.LEAD)));
        leads.forEach(builder::lead);
        List<ReferenceSyntax> partners = new ArrayList<>();
        for (ReferenceSyntax partner : references(statement, Keyword.WITH)) {
            if (leads.stream().anyMatch(lead -> lead.value().equals(partner.text()))) {
                findings.add(
                        LanguageCode.REPEATED_REFERENCE,
                        partner.span(),
                        partner.text() + " leads this action already",
                        "name it after lead or after with, not after both");
            } else {
                partners.add(partner);
            }
        }
        agencyNames.resolve(partners).forEach(builder::partner);
        for (ClauseSyntax clause : statement.clauses()) {
            if (clause instanceof ClauseSyntax.Due due) {
                whens.when(due.when()).ifPresent(builder::due);
            } else if (clause instanceof ClauseSyntax.Note note) {
                Declarations.text(note.text(), findings).map(Note::new).ifPresent(builder::note);
            } else if (clause instanceof ClauseSyntax.Progress entry) {
                progress.compile(entry).ifPresent(builder::progress);
            }
        }
        for (MeasureCompiler.Compiled compiled : measures.compile(clauses(statement, ClauseSyntax.Measure.class))) {
            builder.measure(compiled.measure());
            places.put(Subject.of(id, compiled.measure().id()), findings.place(compiled.line()));
        }
        return builder.build();
    }

    private List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        Map<String, SourceSpan> seen = new HashMap<>();
        for (StatementSyntax statement : statements(Keyword.TERM)) {
            TermCompiler.compile(statement, seen, findings).ifPresent(terms::add);
        }
        return terms;
    }

    private List<StatementSyntax> statements(Keyword keyword) {
        return syntax.statements().stream()
                .filter(statement -> statement.keyword() == keyword)
                .toList();
    }

    /** What all lines of the statement that begin with the keyword name. */
    private static List<ReferenceSyntax> references(StatementSyntax statement, Keyword relation) {
        List<ReferenceSyntax> all = new ArrayList<>();
        for (ClauseSyntax.References clause : clauses(statement, ClauseSyntax.References.class)) {
            if (clause.relation() == relation) {
                all.addAll(clause.references());
            }
        }
        return all;
    }

    private static <C extends ClauseSyntax> List<C> clauses(StatementSyntax statement, Class<C> kind) {
        List<C> clauses = new ArrayList<>();
        for (ClauseSyntax clause : statement.clauses()) {
            if (kind.isInstance(clause)) {
                clauses.add(kind.cast(clause));
            }
        }
        return clauses;
    }

    private Place place(Declared<StatementSyntax> declared) {
        return findings.place(declared.syntax().heading());
    }
}
