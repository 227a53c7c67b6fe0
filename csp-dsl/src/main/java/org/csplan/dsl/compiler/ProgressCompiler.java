package org.csplan.dsl.compiler;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.core.model.Progress;
import org.csplan.core.model.Status;
import org.csplan.core.model.When;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.WordSyntax;
import org.csplan.dsl.syntax.WordsSyntax;

/** From progress lines to progress entries: of the words outside quotes one may be a status, the others say when. */
final class ProgressCompiler {

    private final ImmutableMap<String, Status> scale;
    private final WhenCompiler whens;
    private final Findings findings;

    ProgressCompiler(ImmutableList<Status> scale, WhenCompiler whens, Findings findings) {
        this.scale = Maps.uniqueIndex(scale, Status::word);
        this.whens = whens;
        this.findings = findings;
    }

    /** The entry; none if it says nothing that could be read, which is then reported. */
    Optional<Progress> compile(ClauseSyntax.Progress clause) {
        Optional<Status> status = Optional.empty();
        List<WordSyntax> others = new ArrayList<>();
        for (WordSyntax word : clause.words()) {
            Status named = scale.get(word.text());
            if (named != null && status.isEmpty()) {
                status = Optional.of(named);
            } else {
                others.add(word);
            }
        }
        Optional<When> when = when(others, status);
        if (clause.texts().size() > 1) {
            findings.add(
                    LanguageCode.UNEXPECTED_WORD,
                    clause.texts().get(1).span(),
                    "a progress entry has one text",
                    "write the second text as a progress line of its own");
        }
        Optional<String> text =
                clause.texts().stream().findFirst().flatMap(first -> Declarations.text(first, findings));
        boolean empty = when.isEmpty() && status.isEmpty() && text.isEmpty();
        return empty ? Optional.empty() : Optional.of(new Progress(when, status, text));
    }

    private Optional<When> when(List<WordSyntax> words, Optional<Status> status) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Optional<WordSyntax> unknown = status.isPresent() ? Optional.empty() : unknownStatus(words);
        if (unknown.isPresent()) {
            report(unknown.get());
            return Optional.empty();
        }
        return whens.when(joined(words));
    }

    /** The word but for which the others would be a time, or the only one, if it has no digit. */
    private Optional<WordSyntax> unknownStatus(List<WordSyntax> words) {
        if (words.size() == 1) {
            return Optional.of(words.get(0)).filter(word -> !hasDigit(word));
        }
        if (whens.isWhen(joined(words))) {
            return Optional.empty();
        }
        for (WordSyntax word : words) {
            List<WordSyntax> others = new ArrayList<>(words);
            others.remove(word);
            if (!hasDigit(word) && whens.isWhen(joined(others))) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    private void report(WordSyntax word) {
        Diagnostic unknown = Diagnostic.of(LanguageCode.UNKNOWN_STATUS, word.text() + " is neither a status nor a time")
                .at(findings.place(word.span())
                        .labelled("statuses are " + Joiner.on(", ").join(scale.keySet())));
        findings.add(Suggestions.nearest(word.text(), scale.keySet())
                .map(near -> unknown.help("did you mean " + near + "?"))
                .orElseGet(() -> unknown.help(
                        "what has happened stands in quotes, as in: progress green \"Two events held.\"")));
    }

    private static boolean hasDigit(WordSyntax word) {
        return word.text().chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static WordsSyntax joined(List<WordSyntax> words) {
        String text = Joiner.on(' ').join(words.stream().map(WordSyntax::text).iterator());
        return new WordsSyntax(
                text, words.get(0).span().to(words.get(words.size() - 1).span()));
    }
}
