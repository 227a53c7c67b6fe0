package org.csplan.render.findings;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.AimId;
import org.csplan.core.model.MeasureId;
import org.csplan.core.model.PlanId;
import org.csplan.core.model.PriorityId;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.core.testkit.PlanDomain;
import org.csplan.core.testkit.SampleCode;

/** Findings to write. */
final class SampleFindings {

    private static final SourceText PLAN = SourceText.of("plans/our plan.csp", """
            plan p
            agency Police
            aim A
            priority A "50%: {tbc}"
            action talks
              lead Polcie
              due 11/12
            """);

    private static final SourceText AGENCIES = SourceText.of("plans/agencies.csp", "agency Fire\n");

    private SampleFindings() {}

    /** Findings of each severity, with and without places, in a plan and in a file that it uses. */
    static Findings sample() {
        return new Findings(ImmutableList.of(
                CheckedFile.read(
                        PLAN.name(),
                        Optional.empty(),
                        ImmutableList.of(
                                Diagnostic.of(SampleCode.LONG_TITLE, "the title {0} is long")
                                        .about(Subject.of(PlanId.of("p"))),
                                Diagnostic.of(SampleCode.DUPLICATE_ID, "A is declared twice")
                                        .at(at(PLAN, "priority A \"50%: {tbc}\"\n"))
                                        .with(at(PLAN, "aim A").labelled("the first one"))
                                        .with(at(PLAN, "aim A").labelled("the first one")),
                                Diagnostic.of(SampleCode.UNKNOWN_AGENCY, "no agency is called Polcie")
                                        .at(at(PLAN, "Polcie").labelled("agencies are Police, Fire"))
                                        .help("did you mean Police?")
                                        .with(at(AGENCIES, "Fire")),
                                Diagnostic.of(SampleCode.UNCLEAR_DATE, "11/12 could be a year\nor a month")
                                        .at(at(PLAN, "11/12"))
                                        .about(Subject.of(ActionId.of("talks"), MeasureId.of("held"))))),
                CheckedFile.unread("missing.csp", "cannot read missing.csp: there is no such file"),
                CheckedFile.read("fine.csp", Optional.of(PlanDomain.samplePlan()), ImmutableList.of())));
    }

    /** Who found them; it explains one of the kinds. */
    static Tool tool() {
        return new Tool("csp", Optional.of("1.2.3"), ImmutableList.of(new Rule(SampleCode.UNKNOWN_AGENCY, """
                        The line names an agency that no `agency` line
                        declares. Agencies are named by their ids.

                        ```csp
                        lead {Polcie}
                        ```

                        Write the id that is *offered*.
                        """)));
    }

    /** Any findings, of files whose names, texts and places may be anything; of some not all are written. */
    static Arbitrary<Findings> any() {
        return Combinators.combine(file().list().ofMaxSize(4), Arbitraries.of(1, 2, 5, Integer.MAX_VALUE))
                .as((files, most) -> new Findings(ImmutableList.copyOf(files), most))
                .withoutEdgeCases();
    }

    /** What the writer writes. */
    static String written(FindingsWriter writer, Findings findings) throws IOException {
        StringWriter out = new StringWriter();
        writer.write(findings, out);
        return out.toString();
    }

    private static Arbitrary<CheckedFile> file() {
        Arbitrary<String> names = names();
        return Arbitraries.oneOf(
                Combinators.combine(names, words()).as(CheckedFile::unread),
                names.map(name -> CheckedFile.read(name, Optional.of(PlanDomain.samplePlan()), ImmutableList.of())),
                Combinators.combine(names, finding().list().ofMaxSize(4))
                        .as((name, found) -> CheckedFile.read(name, Optional.empty(), ImmutableList.copyOf(found))));
    }

    private static Arbitrary<Diagnostic> finding() {
        return Combinators.combine(
                        Arbitraries.of(SampleCode.class),
                        words(),
                        words().optional(),
                        subject().optional(),
                        place().optional(),
                        place().list().ofMaxSize(3),
                        mend().optional())
                .as((code, message, help, subject, place, related, mend) -> new Diagnostic(
                        code,
                        code.severity(),
                        message,
                        help,
                        subject,
                        place,
                        ImmutableList.copyOf(related),
                        mend,
                        Optional.empty()));
    }

    private static Arbitrary<Mend> mend() {
        Arbitrary<Edit> edits = Combinators.combine(place(), Arbitraries.of("", "lead", "\n  period 2026/27", "{0} é"))
                .as((place, replacement) -> new Edit(place.source(), place.span(), replacement));
        return Arbitraries.oneOf(
                edits.list().ofMinSize(1).ofMaxSize(3).map(all -> new Mend.Edits(ImmutableList.copyOf(all))),
                Arbitraries.just(new Mend.NewLine("period 2026/27")));
    }

    private static Arbitrary<Subject> subject() {
        return Arbitraries.of(
                Subject.of(PlanId.of("p")),
                Subject.of(AgencyId.of("Police")),
                Subject.of(AimId.of("A")),
                Subject.of(PriorityId.of("1.2")),
                Subject.of(ActionId.of("talks")),
                Subject.of(ActionId.of("talks"), MeasureId.of("held")));
    }

    private static Arbitrary<Place> place() {
        Arbitrary<String> texts = Arbitraries.of("\n", "\r\n", "\r", "\t", "lead ", "\uD83D\uDE00", "x".repeat(700))
                .list()
                .ofMaxSize(9)
                .map(pieces -> String.join("", pieces));
        return Combinators.combine(names(), texts, Arbitraries.integers().list().ofSize(2), words().optional())
                .as((name, text, ends, label) -> {
                    List<Integer> sorted = ends.stream()
                            .map(end -> Math.floorMod(end, text.length() + 1))
                            .sorted()
                            .toList();
                    return new Place(SourceText.of(name, text), new SourceSpan(sorted.get(0), sorted.get(1)), label);
                });
    }

    private static Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.of("plan.csp", "./a b.csp", "..\\x.csp", "/p:1.csp", "C:\\p.csp", "//host/p", "é:,%.csp"));
    }

    private static Arbitrary<String> words() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMinLength(1).ofMaxLength(12),
                Arbitraries.of("a\r\nb", "::error::", "{0}", "50%", "a,b:c", "\u2028"));
    }

    private static Place at(SourceText source, String words) {
        int start = source.text().indexOf(words);
        return Place.of(source, new SourceSpan(start, start + words.length()));
    }
}
