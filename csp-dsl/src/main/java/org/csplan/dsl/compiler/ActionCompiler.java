package org.csplan.dsl.compiler;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.model.Action;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Closure;
import org.csplan.core.model.Dependency;
import org.csplan.core.model.Due;
import org.csplan.core.model.ElementId;
import org.csplan.core.model.Field;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.Move;
import org.csplan.core.model.ObjectiveId;
import org.csplan.core.model.PriorityId;
import org.csplan.core.model.Visibility;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.compiler.Declarations.Declared;
import org.csplan.dsl.internal.LabelOfObjective;
import org.csplan.dsl.internal.TimeAdvice;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.DueSyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.ReferenceSyntax;
import org.csplan.dsl.syntax.StatementSyntax;
import org.csplan.dsl.syntax.TextSyntax;

/** From action statements to actions. */
final class ActionCompiler {

    private final Names names;
    private final TimeCompiler times;
    private final NumberCompiler numbers;
    private final CommonClauses common;
    private final MeasureCompiler measures;
    private final MilestoneCompiler milestones;
    private final ProgressCompiler progress;
    private final Findings findings;

    ActionCompiler(
            Names names,
            TimeCompiler times,
            NumberCompiler numbers,
            CommonClauses common,
            MeasureCompiler measures,
            ProgressCompiler progress,
            Findings findings) {
        this.names = names;
        this.times = times;
        this.numbers = numbers;
        this.common = common;
        this.measures = measures;
        this.milestones = new MilestoneCompiler(times, common, findings);
        this.progress = progress;
        this.findings = findings;
    }

    CompiledAction compile(Declared<WrittenStatement> declared) {
        ActionId id = ActionId.of(declared.id());
        StatementSyntax statement = declared.syntax().syntax();
        Action.Builder builder = Action.builder(id, declared.text());
        for (ObjectiveId objective : names.objectives().resolve(objectives(statement))) {
            if (objective instanceof AimId aim) {
                builder.forAim(aim);
            } else {
                builder.forPriority((PriorityId) objective);
            }
        }
        agencies(statement, builder);
        boolean measureAbove = false;
        Set<String> once = new HashSet<>();
        Map<ActionId, SourceSpan> dependencies = new LinkedHashMap<>();
        for (ClauseSyntax clause : statement.clauses()) {
            if (!(measureAbove && Clauses.belongsToMeasure(clause))) {
                clause(clause, once, dependencies, builder);
            }
            measureAbove |= clause instanceof ClauseSyntax.Measure;
        }
        dueAndOngoing(statement);
        BudgetDoubts.doubt(statement.clauses(), findings);
        ImmutableList<WrittenMeasure> measured = measures.compile(statement.clauses());
        measured.forEach(next -> builder.measure(next.measure()));
        ImmutableList<Milestone> steps = milestones.compile(statement.clauses());
        steps.forEach(builder::milestone);
        progress.compile(id, statement, measured, steps).forEach(builder::progress);
        return new CompiledAction(
                builder.build(),
                measured.stream().map(next -> next.place().span()).collect(ImmutableList.toImmutableList()),
                ImmutableMap.copyOf(dependencies));
    }

    /** What the action is for, but for what stands after a label such as {@code Priority:} and may be no id at all. */
    private List<ReferenceSyntax> objectives(StatementSyntax statement) {
        List<ReferenceSyntax> all = new ArrayList<>();
        for (ClauseSyntax clause : statement.clauses()) {
            if (clause instanceof ClauseSyntax.References references
                    && references.begins() == Keyword.FOR
                    && !reportedLabel(references)) {
                all.addAll(references.references());
            }
        }
        return all;
    }

    /** Reports a label in the place of {@code for}; returns whether it is unknown what is named after it. */
    private boolean reportedLabel(ClauseSyntax.References references) {
        int start = references.span().start();
        if (findings.source().text().startsWith(Keyword.FOR.word() + " ", start)) {
            return false;
        }
        int end = CharMatcher.whitespace()
                .trimTrailingFrom(findings.source()
                        .slice(new SourceSpan(
                                start, references.references().get(0).span().start())))
                .length();
        SourceSpan label = new SourceSpan(start, start + end);
        String written = findings.source().slice(label);
        // A word of the language itself was reported where the line was read.
        if (!LabelOfObjective.isOne(written) || Keyword.of(written).isPresent()) {
            return false;
        }
        boolean known = names.objectives().areKnown(references.references());
        Diagnostic found = Diagnostic.of(
                        LanguageCode.UNKNOWN_KEYWORD, "below an action, " + written + " does not begin a line")
                .at(findings.place(label));
        findings.add(
                known
                        ? found.help("to say what an action is for, write: for").mendedBy(Keyword.FOR.word())
                        : found.help(
                                "to say what an action is for, name an aim or a priority after for by its id, as in: "
                                        + Keyword.FOR.example()
                                        + (names.objectives().known().cannotTell()
                                                ? ""
                                                : "; "
                                                        + names.objectives()
                                                                .known()
                                                                .choice())));
        return !known;
    }

    private void agencies(StatementSyntax statement, Action.Builder builder) {
        ImmutableSet<AgencyId> leads = ImmutableSet.copyOf(common.agencies(References.in(statement, Keyword.LEAD)));
        leads.forEach(builder::lead);
        List<ReferenceSyntax> partners = new ArrayList<>();
        for (ReferenceSyntax partner : References.in(statement, Keyword.WITH)) {
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
        common.agencies(partners).forEach(builder::partner);
    }

    /**
     * @param once what may stand only once, as far as it was met
     * @param dependencies told of each action that it waits for
     */
    private void clause(
            ClauseSyntax clause, Set<String> once, Map<ActionId, SourceSpan> dependencies, Action.Builder builder) {
        if (clause instanceof ClauseSyntax.Time time) {
            times.when(time.when(), time.begins()).ifPresent(when -> {
                if (time.begins() == Keyword.START) {
                    builder.start(when);
                } else if (time.begins() == Keyword.DONE) {
                    builder.done(when);
                }
            });
        } else if (clause instanceof ClauseSyntax.Due due && !reportedOngoing(due)) {
            times.due(due.due(), Keyword.DUE).ifPresent(builder::due);
        } else if (clause instanceof ClauseSyntax.Ongoing) {
            builder.due(new Due.Ongoing());
        } else if (clause instanceof ClauseSyntax.Change change) {
            change(change, builder);
        } else if (clause instanceof ClauseSyntax.Text text) {
            text(text, builder);
        } else if (clause instanceof ClauseSyntax.Words words) {
            words(words, builder);
        } else if (clause instanceof ClauseSyntax.Budget budget) {
            numbers.budget(budget).ifPresent(builder::budget);
        } else if (clause instanceof ClauseSyntax.Spent spent) {
            numbers.spent(spent.amount(), spent.amount().span(), false).ifPresent(builder::spent);
        } else if (clause instanceof ClauseSyntax.Named named && named.begins() == Keyword.FIELD) {
            field(named, once, builder);
        } else if (clause instanceof ClauseSyntax.References references) {
            references(references, once, dependencies, builder);
        }
    }

    private void change(ClauseSyntax.Change change, Action.Builder builder) {
        Optional<String> because = change.because().flatMap(text -> Declarations.text(text, findings));
        if (change.begins() == Keyword.MOVED) {
            times.dueBy(change.when(), change.begins()).ifPresent(due -> builder.moved(new Move(due, because)));
        } else {
            times.when(change.when(), change.begins()).ifPresent(day -> builder.closed(new Closure(day, because)));
        }
    }

    private void text(ClauseSyntax.Text text, Action.Builder builder) {
        switch (text.begins()) {
            case NOTE -> common.note(text).ifPresent(builder::note);
            case OWNER -> Declarations.text(text.text(), findings).ifPresent(builder::owner);
            case RISK -> Declarations.text(text.text(), findings).ifPresent(builder::risk);
            case CONTACT -> common.contact(text, Visibility.RESTRICTED).ifPresent(builder::contact);
            default -> {} // reported as misplaced
        }
    }

    private void words(ClauseSyntax.Words words, Action.Builder builder) {
        if (words.begins() == Keyword.REPORTED) {
            common.reporting(words).ifPresent(builder::reported);
        } else if (words.begins() == Keyword.VISIBLE) {
            builder.visibleTo(common.visibility(words.words().stream().findFirst()));
        }
    }

    private void field(ClauseSyntax.Named named, Set<String> once, Action.Builder builder) {
        String name = named.name().text();
        Optional<String> text = Declarations.text(named.text(), findings);
        if (!ElementId.isValid(name)) {
            findings.add(
                    LanguageCode.BAD_ID,
                    named.name().span(),
                    name + " can't name a field",
                    "a field's name is made of letters, digits, hyphens, dots and underscores");
        } else if (!once.add("field " + name)) {
            findings.add(
                    LanguageCode.REPEATED_LINE,
                    named.span(),
                    "this action already has a field " + name,
                    "keep one of the two");
        } else {
            text.ifPresent(value -> builder.field(new Field(name, value)));
        }
    }

    /** Where some tags have commas between them, those without are words of one tag. */
    private void reportTagOfWords(List<ReferenceSyntax> tags) {
        boolean commas = false;
        boolean goesOn = true;
        Optional<SourceSpan> words = Optional.empty();
        for (int i = 1; i < tags.size(); i++) {
            SourceSpan before = tags.get(i - 1).span();
            SourceSpan next = tags.get(i).span();
            boolean comma = findings.source()
                            .text()
                            .substring(before.end(), next.start())
                            .indexOf(',')
                    >= 0;
            commas |= comma;
            if (!comma && goesOn) {
                words = Optional.of(words.orElse(before).to(next));
            }
            goesOn &= !comma || words.isEmpty();
        }
        if (commas && words.isPresent()) {
            String tag = findings.source().slice(words.get());
            findings.add(
                    LanguageCode.UNEXPECTED_WORD,
                    words.get(),
                    "these words are tags of their own, and only others have a comma between them",
                    "write " + CharMatcher.whitespace().collapseFrom(tag, '-') + ", or put commas between them");
        }
    }

    private void references(
            ClauseSyntax.References references,
            Set<String> once,
            Map<ActionId, SourceSpan> dependencies,
            Action.Builder builder) {
        if (references.begins() == Keyword.TAG) {
            reportTagOfWords(references.references());
        }
        switch (references.begins()) {
            case TAG, CONTINUES, REPLACES ->
                references.references().forEach(reference -> {
                    if (isId(reference) && once.add(references.begins().word() + " " + reference.text())) {
                        switch (references.begins()) {
                            case TAG -> builder.tag(reference.text());
                            case CONTINUES -> builder.continues(ActionId.of(reference.text()));
                            default -> builder.replaces(ActionId.of(reference.text()));
                        }
                    }
                });
            case DEPENDS -> dependencies(references, once, dependencies, builder);
            default -> {} // resolved together with other lines of its kind
        }
    }

    private void dependencies(
            ClauseSyntax.References references,
            Set<String> once,
            Map<ActionId, SourceSpan> dependencies,
            Action.Builder builder) {
        // As one list, for a title has several words; what leads nowhere is reported by this.
        names.actions()
                .resolve(references.references().stream()
                        .filter(reference -> !reference.quoted())
                        .toList());
        for (ReferenceSyntax reference : references.references()) {
            Optional<ActionId> other = reference.quoted()
                    ? Optional.empty()
                    : names.actions().known().called(reference.text());
            if (reference.quoted()) {
                Declarations.text(new TextSyntax(reference.text(), reference.span()), findings)
                        .map(Dependency.OnText::new)
                        .ifPresent(builder::dependsOn);
            } else if (other.isPresent() && once.add("depends " + other.get())) {
                builder.dependsOn(new Dependency.OnAction(other.get()));
                dependencies.put(other.get(), reference.span());
            }
        }
    }

    private boolean isId(ReferenceSyntax reference) {
        if (!reference.quoted() && ElementId.isValid(reference.text())) {
            return true;
        }
        findings.add(
                LanguageCode.BAD_ID,
                reference.span(),
                reference.text() + " can't be an id",
                "ids are made of letters, digits, hyphens, dots and underscores, with commas between several");
        return false;
    }

    /** {@code due continuous}, which has a word of its own. */
    private boolean reportedOngoing(ClauseSyntax.Due due) {
        if (!(due.due() instanceof DueSyntax.At at)
                || !TimeAdvice.isOngoing(at.when().text())) {
            return false;
        }
        Edit ongoing = new Edit(findings.source(), due.span(), Keyword.ONGOING.word());
        findings.add(Diagnostic.of(LanguageCode.BAD_DATE, at.when().text() + " is not a time that can be read")
                .at(findings.place(at.when().span()))
                .help("write ongoing on a line of its own, without due")
                .mendedBy(new Mend.Edits(ImmutableList.of(ongoing))));
        return true;
    }

    private void dueAndOngoing(StatementSyntax statement) {
        Optional<ClauseSyntax> due = first(ClauseSyntax.Due.class, statement);
        Optional<ClauseSyntax> ongoing = first(ClauseSyntax.Ongoing.class, statement);
        if (due.isPresent() && ongoing.isPresent()) {
            findings.add(Diagnostic.of(LanguageCode.REPEATED_LINE, "what is ongoing is not due")
                    .at(findings.place(ongoing.get().span()))
                    .with(findings.place(due.get().span()).labelled("a due date stands here"))
                    .help("keep one of the two"));
        }
    }

    private static Optional<ClauseSyntax> first(Class<? extends ClauseSyntax> kind, StatementSyntax statement) {
        for (ClauseSyntax clause : statement.clauses()) {
            if (kind.isInstance(clause)) {
                return Optional.of(clause);
            }
        }
        return Optional.empty();
    }
}
