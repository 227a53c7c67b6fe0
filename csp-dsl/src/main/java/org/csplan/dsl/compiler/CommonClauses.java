package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.Contact;
import org.csplan.core.model.Note;
import org.csplan.core.model.Reporting;
import org.csplan.core.model.Visibility;
import org.csplan.dsl.internal.PartOfYear;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.ReferenceSyntax;
import org.csplan.dsl.syntax.WordSyntax;

/** What lines of several kinds of statement may say. */
final class CommonClauses {

    private static final Choice<Visibility> AUDIENCES =
            Choice.of("audience", "audiences", Visibility.class, Visibility::word);

    private final References<AgencyId> agencies;
    private final TimeCompiler times;
    private final Findings findings;

    CommonClauses(References<AgencyId> agencies, TimeCompiler times, Findings findings) {
        this.agencies = agencies;
        this.times = times;
        this.findings = findings;
    }

    boolean isAgency(String id) {
        return agencies.known().has(id);
    }

    ImmutableList<AgencyId> agencies(List<ReferenceSyntax> references) {
        return agencies.resolve(references);
    }

    /** Public where nothing is said. */
    Visibility visibility(Optional<WordSyntax> visible) {
        return visible.flatMap(word -> AUDIENCES.of(word, findings)).orElse(Visibility.PUBLIC);
    }

    Optional<Note> note(ClauseSyntax.Text note) {
        Visibility visibility = visibility(note.visible());
        return Declarations.text(note.text(), findings).map(text -> new Note(text, visibility));
    }

    /** @param usual who may see it where nothing is said */
    Optional<Contact> contact(ClauseSyntax.Text contact, Visibility usual) {
        Visibility visibility =
                contact.visible().flatMap(word -> AUDIENCES.of(word, findings)).orElse(usual);
        return Declarations.text(contact.text(), findings).map(text -> new Contact(text, visibility));
    }

    /** How often, or in which quarters. */
    Optional<Reporting> reporting(ClauseSyntax.Words reported) {
        WordSyntax first = reported.words().get(0);
        boolean isMeantAsQuarter = first.text().startsWith("Q") && first.text().matches(".*[0-9].*");
        if (reported.words().size() == 1 && !isMeantAsQuarter && quarter(first).isEmpty()) {
            return times.frequency(first).map(Reporting.Every::new);
        }
        ImmutableSortedSet.Builder<Integer> quarters = new ImmutableSortedSet.Builder<>(Comparator.naturalOrder());
        for (WordSyntax word : reported.words()) {
            Optional<Integer> quarter = quarter(word);
            if (quarter.isEmpty()) {
                findings.add(
                        LanguageCode.UNKNOWN_CHOICE,
                        word.span(),
                        word.text() + " is no quarter",
                        "write quarters as in: reported Q2, Q4");
                return Optional.empty();
            }
            quarters.add(quarter.get());
        }
        return Optional.of(new Reporting.InQuarters(quarters.build()));
    }

    private static Optional<Integer> quarter(WordSyntax word) {
        String text = word.text();
        return PartOfYear.isQuarter(text) ? Optional.of(text.charAt(1) - '0') : Optional.empty();
    }
}
