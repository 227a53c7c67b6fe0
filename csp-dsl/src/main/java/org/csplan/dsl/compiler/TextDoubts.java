package org.csplan.dsl.compiler;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.model.Progress;
import org.csplan.core.model.QuantityParser;
import org.csplan.core.model.Status;
import org.csplan.dsl.syntax.EntrySyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.TextSyntax;

/** Doubts the texts of progress entries that seem to say what is computed only from words outside quotes. */
final class TextDoubts {

    /** A text with more characters is no status and no reading. */
    private static final int LONGEST_DOUBTED = 100;

    /** How a text begins that tells what was spent. */
    private static final Pattern SPENT = Pattern.compile(
            "(?i)\\s*(?:actual )?(?:spent|spend|spending|expenditure)(?: to date| so far)?:? ?[£€$][0-9]");

    /** All of a text that is a reading of one measure. */
    private static final Pattern READING = Pattern.compile("([\\p{L}\\p{N}._-]+) ?[=:] ?([0-9£€$][^\\n\"]{0,60})");

    /** A word or two before a mark at the beginning of a text, which may be a status, and a text after it. */
    private static final Pattern BEGUN = Pattern.compile(
            "(?i)(?:b?rag|status|rating)?[ :=-]{0,3}(?<status>[a-z]{3,12}(?:[ -][a-z]{3,8})?)(?: ?[:;–—]| ?- |\\.\\s)\\s?\\S");

    private final StatusScale scale;
    private final Findings findings;

    TextDoubts(StatusScale scale, Findings findings) {
        this.scale = scale;
        this.findings = findings;
    }

    /**
     * Whether all that the quotes hold is a status or a reading, which is then doubted: as text nothing computes with it.
     *
     * @param wantsStatus whether the entry has no status of its own
     * @param wholeLine whether all of the line is the entry
     * @param mayCost whether it can tell what was spent
     */
    void doubtText(
            EntrySyntax entry,
            boolean wantsStatus,
            boolean wholeLine,
            boolean mayCost,
            ImmutableMap<String, WrittenMeasure> measures) {
        TextSyntax text = entry.texts().get(0);
        // Every entry is asked, and most tell more.
        if (text.value().length() > LONGEST_DOUBTED) {
            return;
        }
        Optional<Status> named =
                wantsStatus && entry.texts().size() == 1 ? scale.named(text.value()) : Optional.empty();
        if (named.isPresent()) {
            Status meant = named.get();
            Diagnostic doubt = Diagnostic.of(
                            LanguageCode.UNCLEAR_TEXT, "in quotes this is a text, and tells nobody how it stands")
                    .at(findings.place(text.span()))
                    .help("if it is the status, write " + meant.word() + " without quotes"
                            + (entry.readings().isEmpty() ? "" : ", before the first reading"));
            String joined = StatusScale.joined(text.value());
            // What people read for a status may be a sentence that is told.
            boolean certain = entry.readings().isEmpty()
                    && wholeLine
                    && StatusScale.isPlain(meant.word())
                    && (joined.equalsIgnoreCase(meant.word())
                            || joined.equals(meant.meaning().word()));
            findings.add(certain ? doubt.mendedBy(meant.word()) : doubt);
            return;
        }
        Optional<Status> first = wantsStatus ? begun(text.value()) : Optional.empty();
        if (first.isPresent()) {
            findings.add(
                    LanguageCode.UNCLEAR_TEXT,
                    text.span(),
                    "in quotes \"" + first.get().label() + "\" is a part of the text, and tells nobody how it stands",
                    "if it is the status, write " + first.get().word() + " before the quotes, and the rest in them");
            return;
        }
        if (mayCost && entry.spent().isEmpty() && SPENT.matcher(text.value()).lookingAt()) {
            findings.add(
                    LanguageCode.UNCLEAR_TEXT,
                    text.span(),
                    "in quotes this is a text, and no sum is computed from it",
                    "if it is what the action has cost, write it before the quotes, as in: spent £500");
            return;
        }
        doubtReading(entry, wholeLine, measures);
    }

    /** The status that a text begins with, as in {@code Amber: two posts vacant} and {@code RAG: Red. Two posts vacant}. */
    private Optional<Status> begun(String text) {
        Matcher begun = BEGUN.matcher(text.strip());
        return begun.lookingAt() ? scale.named(begun.group("status")) : Optional.empty();
    }

    private void doubtReading(EntrySyntax entry, boolean wholeLine, ImmutableMap<String, WrittenMeasure> measures) {
        TextSyntax text = entry.texts().get(0);
        if (text.value().indexOf('=') < 0 && text.value().indexOf(':') < 0) {
            return;
        }
        Matcher reading = READING.matcher(text.value().strip());
        Optional<WrittenMeasure> measure =
                reading.matches() ? Optional.ofNullable(measures.get(reading.group(1))) : Optional.empty();
        if (measure.isEmpty()) {
            return;
        }
        String number = CharMatcher.is('.').trimTrailingFrom(reading.group(2));
        String unit = measure.get().measure().unit().orElse("");
        boolean fits = QuantityParser.parse(
                        number.endsWith(ReadingCompiler.TO_DATE)
                                ? number.substring(0, number.length() - ReadingCompiler.TO_DATE.length())
                                : number)
                .toOptional()
                .filter(read -> read.unit().isEmpty() || read.unit().equals(unit))
                .isPresent();
        // Whoever says more in it may well mean a text.
        if (!fits) {
            return;
        }
        String written = Keyword.asId(reading.group(1)) + " = " + number;
        Diagnostic doubt = Diagnostic.of(
                        LanguageCode.UNCLEAR_TEXT, "in quotes this is a text, and nothing is computed from it")
                .at(findings.place(text.span()))
                .help("if it is a reading, write it without quotes: " + written);
        boolean alone = entry.readings().isEmpty() && entry.texts().size() == 1 && wholeLine;
        findings.add(alone ? doubt.mendedBy(written) : doubt);
    }

    /** Whether what is told to be done is one step on the way, as far as its text says, which is then doubted. */
    void doubtDone(EntrySyntax entry, Progress told, EntryOwner owner) {
        if (owner.milestones().isEmpty() || told.text().isEmpty()) {
            return;
        }
        boolean isDone = told.status()
                .filter(status -> status.meaning() == Status.Meaning.DONE)
                .isPresent();
        // With the word before it something else is wrong, and was said.
        if (!isDone || EntryWords.namesMilestone(entry.words())) {
            return;
        }
        owner.milestoneByText(told.text().get())
                .filter(step -> step.done().isEmpty())
                .ifPresent(step -> findings.add(
                        LanguageCode.UNCLEAR_SUBJECT,
                        entry.texts().get(0).span(),
                        "this tells that all of " + owner.id().value() + " is done, and names one of its milestones",
                        "if only that is reached, write " + ReachedCompiler.words(step)
                                + " in place of the status and of this"));
    }
}
