package org.csplan.core.source;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * A change to a text.
 *
 * @param span what gives way; empty where only something is put in
 * @param replacement what stands there afterwards; empty where something is only taken away
 */
public record Edit(SourceText source, SourceSpan span, String replacement) {

    private static final Pattern LINE_END = Pattern.compile("\\r?\\n");

    /** The same where the replacement has no line end; else one whose lines end as those of the text do. */
    public Edit withLineEndsOfText() {
        return replacement.indexOf('\n') < 0
                ? this
                : new Edit(source, span, LINE_END.matcher(replacement).replaceAll(source.lineEnd()));
    }

    /** The text after these edits of it. Of edits that overlap, or begin at one place, only the first is made. */
    public static String apply(SourceText source, Collection<Edit> edits) {
        ImmutableList<Edit> inOrder = edits.stream()
                .filter(edit -> edit.source().equals(source))
                .sorted(Comparator.comparing(
                        Edit::span, Comparator.comparingInt(SourceSpan::start).thenComparingInt(SourceSpan::end)))
                .collect(ImmutableList.toImmutableList());
        StringBuilder text = new StringBuilder();
        int end = 0;
        int lastStart = -1;
        for (Edit edit : inOrder) {
            SourceSpan span = edit.span();
            if (span.start() >= end && span.start() > lastStart) {
                text.append(source.text(), end, span.start()).append(edit.replacement());
                end = span.end();
                lastStart = span.start();
            }
        }
        return text.append(source.text(), end, source.text().length()).toString();
    }
}
