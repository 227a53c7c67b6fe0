package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.model.ElementId;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.ReferenceSyntax;
import org.csplan.dsl.syntax.StatementSyntax;
import org.jspecify.annotations.Nullable;

/** Finds what is named: one list of names in a plan, such as the agencies after {@code lead}. */
final class References<I extends ElementId> {

    private static final int MOST_ON_A_LINE = 100;

    private final KnownNames<I> names;
    private final ReferenceSlips slips;
    private final Findings findings;

    References(KnownNames<I> names, Findings findings) {
        this.names = names;
        this.slips = new ReferenceSlips(names, findings);
        this.findings = findings;
    }

    /** The same names, as another file of the plan uses them. */
    References<I> usedIn(Findings file) {
        return new References<>(names, file);
    }

    /** All that lines of the statement which begin with this keyword name. */
    static List<ReferenceSyntax> in(StatementSyntax statement, Keyword relation) {
        List<ReferenceSyntax> all = new ArrayList<>();
        for (ClauseSyntax clause : statement.clauses()) {
            if (clause instanceof ClauseSyntax.References references && references.begins() == relation) {
                all.addAll(references.references());
            }
        }
        return all;
    }

    /** All that may be named. */
    KnownNames<I> known() {
        return names;
    }

    /** Whether each of the list names something, by its id or by its text; of a file alone that can't be told. */
    boolean areKnown(List<ReferenceSyntax> list) {
        int at = 0;
        while (at < list.size() && !names.cannotTell()) {
            int words = byItsId(list.get(at)) == null
                    ? names.wordsOfAName(findings.source(), list.subList(at, list.size()))
                    : 1;
            if (words == 1 && names.idMeant(list.get(at).text()).isEmpty()) {
                return false;
            }
            at += words;
        }
        return at == list.size();
    }

    /** What the list names, each once, in its order; names that lead nowhere are reported and left out. */
    ImmutableList<I> resolve(List<ReferenceSyntax> list) {
        if (list.isEmpty()) {
            return ImmutableList.of();
        }
        Set<I> found = new LinkedHashSet<>();
        Set<I> inNames = ImmutableSet.of();
        for (int i = 0; i < list.size(); i++) {
            ReferenceSyntax reference = list.get(i);
            I id = byItsId(reference);
            if (id == null) {
                // A name may begin with what is an id itself: Fire and Rescue.
                boolean begun = i > 0 && names.wordsOfAName(findings.source(), list.subList(i - 1, list.size())) > 1;
                int from = begun ? i - 1 : i;
                int end = from + slips.report(list, from);
                // An id among the words of a name is named by it as it would be if commas stood between them.
                for (ReferenceSyntax word : list.subList(Math.min(i + 1, end), end)) {
                    I within = byItsId(word);
                    if (within != null && found.add(within)) {
                        inNames = inNames.isEmpty() ? new HashSet<>() : inNames;
                        inNames.add(within);
                    }
                }
                // Of the two words of a begun name it may have said nothing but of the first.
                i = Math.max(i, end - 1);
            } else if (!found.add(id) && !inNames.contains(id) && !mayBeAnother(list, i)) {
                reportRepeated(list, i);
            }
        }
        return ImmutableList.copyOf(found);
    }

    /** What it names by its id; null where it names nothing so. Each name of a plan is asked. */
    private @Nullable I byItsId(ReferenceSyntax reference) {
        return reference.quoted() ? null : names.byId().get(reference.text());
    }

    /** Whether two things have its id, or one of another kind is meant, so that it is hardly the same that is named again. */
    private boolean mayBeAnother(List<ReferenceSyntax> list, int at) {
        return findings.ids().isTwice(list.get(at).text()) || (at > 0 && slips.saysOtherKind(list, at - 1));
    }

    private void reportRepeated(List<ReferenceSyntax> list, int at) {
        ReferenceSyntax reference = list.get(at);
        ReferenceSyntax before = list.get(at - 1);
        SourceText source = findings.source();
        Diagnostic repeated = Diagnostic.of(LanguageCode.REPEATED_REFERENCE, reference.text() + " is named twice")
                .at(findings.place(reference.span()))
                .help("name it once");
        SourceSpan between =
                new SourceSpan(before.span().end(), reference.span().start());
        // Else the one before stands on another line, and all between would go, too.
        boolean follows = BetweenNames.BLANKS_AND_COMMAS.matchesAllOf(source.slice(between));
        findings.add(
                follows && isNamedOnItsLine(list, at)
                        ? repeated.mendedBy(
                                new Mend.Edits(ImmutableList.of(new Edit(source, between.to(reference.span()), ""))))
                        : repeated);
    }

    /**
     * Whether it was named before on the same line. What a second line names again may be of another action, whose own line is
     * missing.
     */
    private boolean isNamedOnItsLine(List<ReferenceSyntax> list, int at) {
        ReferenceSyntax reference = list.get(at);
        List<ReferenceSyntax> before = list.subList(Math.max(0, at - MOST_ON_A_LINE), at);
        return before.stream()
                .filter(other -> other.text().equals(reference.text()))
                .anyMatch(other -> findings.source()
                                .slice(new SourceSpan(
                                        other.span().end(), reference.span().start()))
                                .indexOf('\n')
                        < 0);
    }
}
