package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Month;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Citation;
import org.csplan.core.model.LanguageTag;
import org.csplan.core.model.PlanId;
import org.csplan.core.model.Visibility;
import org.csplan.core.model.When;
import org.csplan.core.model.WhenParser;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.compiler.Declarations.Declared;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.StatementSyntax;
import org.csplan.dsl.syntax.WordSyntax;
import org.csplan.dsl.syntax.WordsSyntax;

/** From the plan statement to all that a plan says of itself. */
final class HeadCompiler {

    /** Goes by this where it has no name, which is reported, so that nobody ever sees it. */
    static final String NAMELESS = "nameless";

    private static final Choice<Citation.Kind> CITED =
            Choice.of("kind of document", "kinds of document", Citation.Kind.class, Citation.Kind::word);

    private static final Pattern WHOLE_YEARS = Pattern.compile("[0-9]{4} ?(?:-|–|—|to) ?[0-9]{4}");

    private final Optional<WrittenStatement> plan;
    private final Findings findings;
    private final Optional<Declared<WrittenStatement>> named;

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
        this.named = named();
    }

    PlanId id() {
        return PlanId.of(named.map(Declared::id).orElse(NAMELESS));
    }

    /** The month that the plan's years begin in; the usual one if the plan doesn't say, or not readably. */
    Month yearStart() {
        for (ClauseSyntax clause : clauses()) {
            if (clause instanceof ClauseSyntax.Words words && words.begins() == Keyword.YEAR) {
                return new TimeCompiler(When.USUAL_YEAR_START, Optional.empty(), findings)
                        .month(words.words().get(0))
                        .orElse(When.USUAL_YEAR_START);
            }
        }
        return When.USUAL_YEAR_START;
    }

    /** The time that the plan is for; none if it says none, or not readably, which is reported with the rest of it. */
    Optional<When> period(Month yearStart) {
        return clauses().stream()
                .filter(clause -> clause instanceof ClauseSyntax.Time time && time.begins() == Keyword.PERIOD)
                .findFirst()
                .flatMap(clause -> WhenParser.parse(
                                ((ClauseSyntax.Time) clause).when().text(), yearStart)
                        .toOptional());
    }

    /** Whether no file has a plan statement. */
    boolean isMissing() {
        return plan.isEmpty();
    }

    /** Of the file that the plan statement stands in. */
    Findings findings() {
        return findings;
    }

    /** With everything that the plan statement says. */
    ActionPlan.Builder compile(FileCompilers file, ImmutableMap.Builder<Subject, Place> places) {
        TimeCompiler times = file.times();
        CommonClauses common = file.common();
        ActionPlan.Builder builder =
                ActionPlan.builder(id(), named.map(Declared::text).orElse(NAMELESS));
        builder.yearStart(times.yearStart());
        OwnNames called = new OwnNames(findings);
        boolean measureAbove = false;
        for (ClauseSyntax clause : clauses()) {
            if (clause instanceof ClauseSyntax.Time time) {
                times.when(time.when(), time.begins()).ifPresent(when -> {
                    switch (time.begins()) {
                        case PERIOD -> {
                            builder.period(when);
                            doubtYears(time.when(), when, times.yearStart());
                        }
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
            } else if (clause instanceof ClauseSyntax.Words words && words.begins() == Keyword.LANGUAGE) {
                WordSyntax tag = words.words().get(0);
                findings.take(
                                LanguageTag.parse(tag.text()),
                                tag.span(),
                                LanguageCode.UNKNOWN_CHOICE,
                                LanguageCode.UNTRANSLATED_PAGE)
                        .ifPresent(builder::language);
            } else if (clause instanceof ClauseSyntax.Cites cites) {
                citation(cites, times).ifPresent(builder::citation);
            } else if (clause instanceof ClauseSyntax.Named named && named.begins() == Keyword.CALL) {
                called.add(named);
            }
            measureAbove |= clause instanceof ClauseSyntax.Measure;
        }
        called.addTo(builder);
        plan.map(WrittenStatement::syntax).ifPresent(statement -> {
            common.agencies(References.in(statement, Keyword.LEAD)).forEach(builder::lead);
            ImmutableList<WrittenMeasure> measured = file.measures().compile(statement.clauses());
            places.put(Subject.of(id()), findings.place(statement.heading()));
            for (WrittenMeasure next : measured) {
                builder.measure(next.measure());
                places.put(Subject.of(id(), next.measure().id()), next.place());
            }
            file.progress().compile(id(), statement, measured).forEach(builder::progress);
        });
        return builder;
    }

    /** {@code 2026-2029} is often three financial years, where csp takes four years of the calendar. */
    private void doubtYears(WordsSyntax written, When period, Month yearStart) {
        if (yearStart == Month.JANUARY || !WHOLE_YEARS.matcher(written.text()).matches()) {
            return;
        }
        YearMonth first = YearMonth.of(period.from().getYear(), yearStart);
        YearMonth last = YearMonth.of(period.to().getYear() - 1, yearStart);
        if (period.from().getMonth() != Month.JANUARY || last.isBefore(first)) {
            return;
        }
        String years = WhenParser.writeYear(first) + (last.equals(first) ? "" : " to " + WhenParser.writeYear(last));
        String calendar = "January " + first.getYear() + " to December " + (last.getYear() + 1);
        findings.add(
                LanguageCode.UNCLEAR_DATE,
                written.span(),
                written.text() + " is taken for " + calendar,
                "write " + years + " for years from " + WhenParser.write(yearStart) + ", or " + calendar);
    }

    /** What the plan statement is called; nothing if there is none, or its name can't be read. */
    private Optional<Declared<WrittenStatement>> named() {
        Declarations<WrittenStatement> name =
                new Declarations<>("plan", title -> PlanId.fromTitle(title).value(), new HashMap<>());
        plan.ifPresent(written -> {
            StatementSyntax statement = written.syntax();
            name.add(written, statement.name(), statement.heading(), statement.isWhole(), findings);
        });
        return name.finish().stream().findFirst();
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
                    (empty ? "" : "if it is a part of a plan, check the plan that uses it; otherwise ")
                            + "begin it with the plan's title, as in: " + Keyword.PLAN.example());
        }
    }

    private void reportSecond(WrittenStatement other) {
        WrittenStatement first = plan.orElseThrow();
        boolean sameFile = other.file().equals(first.file());
        other.findings()
                .add(Diagnostic.of(
                                LanguageCode.SECOND_PLAN,
                                sameFile ? "a file has one plan" : "of the files of a plan, one has a plan line")
                        .at(other.place().labelled("this is a second one"))
                        .with(first.place().labelled("the first one is here"))
                        .help(
                                sameFile
                                        ? "put the second plan into a file of its own"
                                        : "take the line away if this file is a part of the first plan, or else the use"
                                                + " line that brings the file in"));
    }
}
