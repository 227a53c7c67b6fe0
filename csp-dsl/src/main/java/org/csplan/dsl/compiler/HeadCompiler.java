package org.csplan.dsl.compiler;

import java.time.Month;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Citation;
import org.csplan.core.model.ElementKind;
import org.csplan.core.model.PlanId;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.compiler.Declarations.Declared;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.StatementSyntax;
import org.csplan.dsl.syntax.WordSyntax;

/** From the plan statement to all that a plan says of itself. */
final class HeadCompiler {

    /** Goes by this where it has no name, which is reported, so that nobody ever sees it. */
    private static final String NAMELESS = "nameless";

    private static final Choice<Citation.Kind> CITED =
            Choice.of("kind of document", "kinds of document", Citation.Kind.class, Citation.Kind::word);
    private static final Choice<ElementKind> CALLED =
            Choice.of("kind with a name", "kinds with a name", ElementKind.class, ElementKind::word);

    private final Optional<WrittenStatement> plan;
    private final Findings findings;

    /**
     * @param statements all of the plan, of which one should be its head
     * @param first of the file that the plan begins in
     */
    HeadCompiler(List<WrittenStatement> statements, Findings first) {
        List<WrittenStatement> plans = statements.stream()
                .filter(statement -> statement.keyword() == Keyword.PLAN)
                .toList();
        this.plan = plans.stream().findFirst();
        this.findings = plan.map(WrittenStatement::findings).orElse(first);
        if (plans.isEmpty()) {
            reportNoPlan(statements.isEmpty());
        } else {
            plans.subList(1, plans.size()).forEach(this::reportSecond);
        }
    }

    /** The month that the plan's years begin in; the usual one if the plan doesn't say, or not readably. */
    Month yearStart() {
        for (ClauseSyntax clause : clauses()) {
            if (clause instanceof ClauseSyntax.Words words && words.begins() == Keyword.YEAR) {
                return new TimeCompiler(When.USUAL_YEAR_START, findings)
                        .month(words.words().get(0))
                        .orElse(When.USUAL_YEAR_START);
            }
        }
        return When.USUAL_YEAR_START;
    }

    /** Of the file that the plan statement stands in. */
    Findings findings() {
        return findings;
    }

    /** With everything that the plan statement says. */
    ActionPlan.Builder compile(FileCompilers file, Map<Subject, Place> places) {
        TimeCompiler times = file.times();
        CommonClauses common = file.common();
        ActionPlan.Builder builder = named(places);
        builder.yearStart(times.yearStart());
        Set<ElementKind> called = EnumSet.noneOf(ElementKind.class);
        boolean measureAbove = false;
        for (ClauseSyntax clause : clauses()) {
            if (clause instanceof ClauseSyntax.Time time) {
                times.when(time.when()).ifPresent(when -> {
                    switch (time.begins()) {
                        case PERIOD -> builder.period(when);
                        case PUBLISHED -> builder.published(when);
                        case REVIEW -> builder.review(when);
                        default -> {} // reported as misplaced
                    }
                });
            } else if (clause instanceof ClauseSyntax.Text text) {
                text(text, builder, common);
            } else if (clause instanceof ClauseSyntax.Words words
                    && words.begins() == Keyword.REPORTED
                    && !measureAbove) {
                common.reporting(words).ifPresent(builder::reported);
            } else if (clause instanceof ClauseSyntax.Cites cites) {
                citation(cites, times).ifPresent(builder::citation);
            } else if (clause instanceof ClauseSyntax.Named named && named.begins() == Keyword.CALL) {
                call(named, called, builder);
            }
            measureAbove |= clause instanceof ClauseSyntax.Measure;
        }
        plan.map(WrittenStatement::syntax).ifPresent(statement -> {
            common.agencies(References.in(statement, Keyword.LEAD)).forEach(builder::lead);
            file.measures().compile(statement.clauses()).forEach(compiled -> builder.measure(compiled.measure()));
        });
        return builder;
    }

    private ActionPlan.Builder named(Map<Subject, Place> places) {
        Declarations<WrittenStatement> name =
                new Declarations<>("plan", title -> PlanId.fromTitle(title).value(), new HashMap<>());
        plan.ifPresent(written -> {
            StatementSyntax statement = written.syntax();
            name.add(written, statement.name(), statement.heading(), statement.isWhole(), findings);
        });
        List<Declared<WrittenStatement>> declared = name.finish();
        if (declared.isEmpty()) {
            return ActionPlan.builder(NAMELESS);
        }
        PlanId id = PlanId.of(declared.get(0).id());
        places.put(Subject.of(id), declared.get(0).syntax().place());
        return ActionPlan.builder(id, declared.get(0).text());
    }

    private void text(ClauseSyntax.Text text, ActionPlan.Builder builder, CommonClauses common) {
        switch (text.begins()) {
            case INTRO -> Declarations.text(text.text(), findings).ifPresent(builder::intro);
            case PARTNERSHIP -> Declarations.text(text.text(), findings).ifPresent(builder::partnership);
            case AREA -> Declarations.text(text.text(), findings).ifPresent(builder::area);
            case CONTACT -> common.contact(text, Visibility.PUBLIC).ifPresent(builder::contact);
            default -> {} // belongs to a measure, or was reported as misplaced
        }
    }

    private Optional<Citation> citation(ClauseSyntax.Cites cites, TimeCompiler times) {
        Optional<Citation.Kind> kind = CITED.of(cites.kind(), findings);
        Optional<String> title = Declarations.text(cites.title(), findings);
        Optional<When> when = cites.when().flatMap(times::when);
        return kind.flatMap(known -> title.map(text -> new Citation(known, text, when)));
    }

    private void call(ClauseSyntax.Named named, Set<ElementKind> called, ActionPlan.Builder builder) {
        WordSyntax word = named.name();
        Optional<ElementKind> kind = CALLED.of(word, findings);
        Optional<String> name = Declarations.text(named.text(), findings);
        if (kind.isPresent() && !called.add(kind.get())) {
            findings.add(
                    LanguageCode.REPEATED_LINE,
                    named.span(),
                    word.text() + " are called by another name above",
                    "keep one of the two");
        } else if (kind.isPresent() && name.isPresent()) {
            builder.call(kind.get(), name.get());
        }
    }

    private List<ClauseSyntax> clauses() {
        return plan.<List<ClauseSyntax>>map(head -> head.syntax().clauses()).orElse(List.of());
    }

    private void reportNoPlan(boolean empty) {
        boolean somethingElseIsWrong = findings.hasErrors() && empty;
        if (!somethingElseIsWrong) {
            findings.add(
                    LanguageCode.NO_PLAN,
                    new SourceSpan(0, 0),
                    empty ? "this file is empty" : "this file has no plan line",
                    "begin it with the plan's title, as in: " + Keyword.PLAN.example());
        }
    }

    private void reportSecond(WrittenStatement other) {
        other.findings()
                .add(Diagnostic.of(LanguageCode.SECOND_PLAN, "a file has one plan")
                        .at(other.place().labelled("this is a second one"))
                        .with(plan.orElseThrow().place().labelled("the first one is here"))
                        .help("put the second plan into a file of its own"));
    }
}
