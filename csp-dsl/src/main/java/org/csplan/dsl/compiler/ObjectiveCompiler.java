package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Aim;
import org.csplan.core.model.AimId;
import org.csplan.core.model.Measure;
import org.csplan.core.model.Note;
import org.csplan.core.model.ObjectiveId;
import org.csplan.core.model.Priority;
import org.csplan.core.model.PriorityId;
import org.csplan.core.model.Strand;
import org.csplan.core.model.When;
import org.csplan.dsl.compiler.Declarations.Declared;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.StatementSyntax;

/** From aim and priority statements to aims and priorities. */
final class ObjectiveCompiler {

    private static final Choice<Strand> STRANDS = Choice.of("strand", "strands", Strand.class, Strand::word);

    private final References<AimId> aims;
    private final TimeCompiler times;
    private final CommonClauses common;
    private final MeasureCompiler measures;
    private final ProgressCompiler progress;
    private final ImmutableMap.Builder<Subject, Place> places;
    private final Findings findings;

    ObjectiveCompiler(
            References<AimId> aims,
            TimeCompiler times,
            CommonClauses common,
            MeasureCompiler measures,
            ProgressCompiler progress,
            ImmutableMap.Builder<Subject, Place> places,
            Findings findings) {
        this.aims = aims;
        this.times = times;
        this.common = common;
        this.measures = measures;
        this.progress = progress;
        this.places = places;
        this.findings = findings;
    }

    Aim aim(Declared<WrittenStatement> declared) {
        AimId id = AimId.of(declared.id());
        StatementSyntax statement = declared.syntax().syntax();
        ImmutableList.Builder<String> covers = ImmutableList.builder();
        for (ClauseSyntax clause : statement.clauses()) {
            if (clause instanceof ClauseSyntax.Covers covered) {
                covered.texts()
                        .forEach(text -> Declarations.text(text, findings).ifPresent(covers::add));
            }
        }
        ImmutableList<WrittenMeasure> measured = measures(id, statement);
        return new Aim(
                id,
                declared.text(),
                covers.build(),
                notes(statement),
                measures(measured),
                progress.compile(id, statement, measured));
    }

    Priority priority(Declared<WrittenStatement> declared) {
        PriorityId id = PriorityId.of(declared.id());
        StatementSyntax statement = declared.syntax().syntax();
        Set<Strand> strands = new LinkedHashSet<>();
        Optional<When> period = Optional.empty();
        for (ClauseSyntax clause : statement.clauses()) {
            if (clause instanceof ClauseSyntax.Words words && words.begins() == Keyword.STRAND) {
                words.words().forEach(word -> STRANDS.of(word, findings).ifPresent(strands::add));
            } else if (clause instanceof ClauseSyntax.Time time && time.begins() == Keyword.PERIOD) {
                period = times.when(time.when(), time.begins());
            }
        }
        ImmutableList<WrittenMeasure> measured = measures(id, statement);
        return new Priority(
                id,
                declared.text(),
                aims.resolve(References.in(statement, Keyword.SUPPORTS)),
                ImmutableList.copyOf(strands),
                period,
                notes(statement),
                measures(measured),
                progress.compile(id, statement, measured));
    }

    private ImmutableList<WrittenMeasure> measures(ObjectiveId id, StatementSyntax statement) {
        places.put(Subject.of(id), findings.place(statement.heading()));
        ImmutableList<WrittenMeasure> measured = measures.compile(statement.clauses());
        measured.forEach(next -> places.put(Subject.of(id, next.measure().id()), next.place()));
        return measured;
    }

    private static ImmutableList<Measure> measures(ImmutableList<WrittenMeasure> measured) {
        return measured.stream().map(WrittenMeasure::measure).collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Note> notes(StatementSyntax statement) {
        ImmutableList.Builder<Note> notes = ImmutableList.builder();
        for (ClauseSyntax clause : statement.clauses()) {
            if (clause instanceof ClauseSyntax.Text text && text.begins() == Keyword.NOTE) {
                common.note(text).ifPresent(notes::add);
            }
        }
        return notes.build();
    }
}
