package org.csplan.dsl.compiler;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.Milestone;
import org.csplan.core.model.MilestoneId;
import org.csplan.core.model.When;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.syntax.EntrySyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.QuantitySyntax;
import org.csplan.dsl.syntax.ReadingSyntax;
import org.csplan.dsl.syntax.TextSyntax;
import org.csplan.dsl.syntax.WordSyntax;
import org.csplan.dsl.syntax.WordsSyntax;

/** From what a progress entry says of milestones, as in {@code milestone 2 = done}, to those that were reached. */
final class ReachedCompiler {

    private static final String IS_DONE = " = done";

    /** What people write after a milestone that is reached. */
    private static final ImmutableSet<String> REACHED =
            ImmutableSet.of("done", "reached", "complete", "completed", "achieved", "met");

    private final TimeCompiler times;
    private final Findings findings;

    ReachedCompiler(TimeCompiler times, Findings findings) {
        this.times = times;
        this.findings = findings;
    }

    /** How it is told that this milestone is reached. */
    static String words(Milestone milestone) {
        return Keyword.MILESTONE.word() + " " + Keyword.asId(milestone.id().value()) + IS_DONE;
    }

    /** The milestones that are reached, in the order of the text; what else is said of them is reported. */
    ImmutableList<MilestoneId> compile(EntrySyntax entry, Optional<When> when, EntryOwner owner) {
        if (entry.reached().isEmpty()) {
            return ImmutableList.of();
        }
        Set<MilestoneId> reached = new LinkedHashSet<>();
        for (ReadingSyntax told : entry.reached()) {
            Optional<Milestone> milestone = owner.milestone(told.measure().text());
            if (milestone.isEmpty()) {
                reportUnknown(told.measure(), owner);
            } else if (told.number().isPresent()) {
                reportOther(told, milestone.get());
            } else if (when.isEmpty()) {
                findings.add(
                        LanguageCode.INCOMPLETE_LINE,
                        told.span(),
                        "when a milestone was reached is told by the time of the entry, and this has none",
                        "write the time before it, as in: progress June 2026 " + words(milestone.get()));
            } else {
                reached.add(milestone.get().id());
            }
        }
        return ImmutableList.copyOf(reached);
    }

    private void reportUnknown(WordSyntax word, EntryOwner owner) {
        if (!findings.ids().isRefused(word.text())) {
            ImmutableList<String> ids = owner.milestones().stream()
                    .map(milestone -> milestone.id().value())
                    .collect(ImmutableList.toImmutableList());
            findings.add(Meant.unknown(LanguageCode.UNKNOWN_MILESTONE, Keyword.MILESTONE.word(), word, ids, findings));
        }
    }

    /** {@code milestone 2 = yes}, and {@code milestone 2 = 14 June 2026}. */
    private void reportOther(ReadingSyntax told, Milestone milestone) {
        QuantitySyntax number = told.number().orElseThrow();
        SourceSpan value = new SourceSpan(number.span().start(), told.span().end());
        Diagnostic found = Diagnostic.of(
                        LanguageCode.BAD_NUMBER, "that a milestone is reached is told by the word done")
                .at(findings.place(value));
        String word = number.text();
        boolean isTime = told.relation().isEmpty() && times.isWhen(WordsSyntax.of(number.words()));
        if (ReadingCompiler.isThere(word)) {
            findings.add(found.help("write " + words(milestone)).mendedBy("done"));
        } else if (isTime) {
            findings.add(found.help(
                    "write when it was at the beginning of the entry, as in: " + word + " " + words(milestone)));
        } else {
            findings.add(found.help(
                    "write " + words(milestone) + " once it is reached; until then say in quotes how far it is"));
        }
    }

    /** The entry as if its milestones stood there as they should; where they don't, that is reported. */
    EntrySyntax mended(EntrySyntax entry, EntryOwner owner) {
        return owner.milestones().isEmpty() ? entry : withEquals(withComma(entry, owner), owner);
    }

    /** {@code talks = 4 milestone 2 = done}. */
    private EntrySyntax withComma(EntrySyntax entry, EntryOwner owner) {
        for (int i = 0; i + 1 < entry.readings().size(); i++) {
            List<WordSyntax> said = entry.readings()
                    .get(i)
                    .lastNumber()
                    .map(QuantitySyntax::words)
                    .orElse(ImmutableList.of());
            if (said.size() < 2
                    || !said.get(said.size() - 1).text().equals(Keyword.MILESTONE.word())
                    || owner.milestone(entry.readings().get(i + 1).measure().text())
                            .isEmpty()) {
                continue;
            }
            WordSyntax before = said.get(said.size() - 2);
            SourceSpan span = before.span().to(said.get(said.size() - 1).span());
            String written = findings.source().slice(before.span()) + ", " + Keyword.MILESTONE.word();
            findings.add(Diagnostic.of(LanguageCode.UNEXPECTED_WORD, "before a milestone stands a comma")
                    .at(findings.place(span))
                    .help("write " + written)
                    .mendedBy(written));
            List<ReadingSyntax> others = new ArrayList<>(entry.readings());
            ReadingSyntax milestone = others.remove(i + 1);
            others.set(i, others.get(i).withoutLastWord());
            return entry.withReadings(others).withReached(milestone);
        }
        return entry;
    }

    /** {@code milestone 2 done}, and {@code milestone "Route agreed" done}. */
    private EntrySyntax withEquals(EntrySyntax entry, EntryOwner owner) {
        List<WordSyntax> words = entry.words();
        for (int i = 0; i + 1 < words.size(); i++) {
            WordSyntax keyword = words.get(i);
            if (!keyword.text().equals(Keyword.MILESTONE.word())) {
                continue;
            }
            int end = i + 1;
            while (end < words.size() && !isReached(words.get(end))) {
                end++;
            }
            if (end == words.size()) {
                return entry;
            }
            Optional<TextSyntax> text = between(keyword, words.get(end), entry);
            Optional<Milestone> milestone = end == i + 1
                    ? text.flatMap(quoted -> owner.milestoneByText(quoted.value()))
                    : named(words.subList(i + 1, end), owner);
            if (milestone.isPresent()) {
                String id = milestone.get().id().value();
                // The id may stand before the word milestone.
                int begin = i > 0 && words.get(i - 1).text().equals(id) ? i - 1 : i;
                SourceSpan span = words.get(begin).span().to(words.get(end).span());
                if (!isAlone(words.subList(begin, end + 1), text, span)) {
                    return entry;
                }
                String told = words(milestone.get());
                findings.add(Diagnostic.of(
                                LanguageCode.UNEXPECTED_WORD,
                                "after the id of a milestone stand an equals sign and the word done")
                        .at(findings.place(span))
                        .help("write " + told)
                        .mendedBy(told));
                List<WordSyntax> others = new ArrayList<>(words);
                others.subList(begin, end + 1).clear();
                return entry.withWords(others)
                        .withTexts(entry.texts().stream()
                                .filter(other -> text.filter(other::equals).isEmpty())
                                .toList())
                        .withReached(ReadingSyntax.delivered(span, new WordSyntax(id, span)));
            }
        }
        return entry;
    }

    /** Whether nothing else stands between these words, which would be lost with them. */
    private boolean isAlone(List<WordSyntax> words, Optional<TextSyntax> text, SourceSpan span) {
        String quoted = text.map(found -> findings.source().slice(found.span())).orElse("");
        String written = findings.source().slice(span).replace(quoted, "");
        return CharMatcher.whitespace()
                .collapseFrom(written, ' ')
                .equals(WordsSyntax.of(words).text());
    }

    /** By its id, its text, or one after the other. */
    private static Optional<Milestone> named(List<WordSyntax> words, EntryOwner owner) {
        String text = WordsSyntax.of(words).text();
        return owner.milestone(text)
                .or(() -> owner.milestoneByText(text))
                .or(() -> owner.milestone(words.get(0).text())
                        .filter(milestone -> words.size() > 1
                                && owner.milestoneByText(WordsSyntax.of(words.subList(1, words.size()))
                                                .text())
                                        .filter(milestone::equals)
                                        .isPresent()));
    }

    private static boolean isReached(WordSyntax word) {
        return REACHED.contains(Ascii.toLowerCase(word.text()));
    }

    /** The text between the word milestone and one that says that it is reached. */
    private static Optional<TextSyntax> between(WordSyntax keyword, WordSyntax reached, EntrySyntax entry) {
        return entry.texts().stream()
                .filter(text -> isReached(reached)
                        && text.span().start() >= keyword.span().end()
                        && text.span().end() <= reached.span().start())
                .findFirst();
    }
}
