package org.csplan.dsl.internal;

import com.google.common.collect.ImmutableList;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.LanguageCode;

/** Lines longer than anybody writes, as of a file that is no plan: they are not read. */
final class LongLines {

    private final int longest;

    /** @param longest UTF-16 units that a line may have */
    LongLines(int longest) {
        this.longest = longest;
    }

    /** Hides each of them, and says so. */
    void hide(ReadableText readable, ImmutableList.Builder<Diagnostic> found) {
        SourceText source = readable.source();
        if (source.text().length() <= longest) {
            return;
        }
        for (int number = 1; number <= source.lineCount(); number++) {
            SourceSpan line = source.lineSpan(number);
            if (line.length() > longest) {
                readable.hide(line);
                found.add(finding(source, line));
            }
        }
    }

    private Diagnostic finding(SourceText source, SourceSpan line) {
        SourceSpan start = new SourceSpan(line.start(), line.start() + 1);
        return Diagnostic.of(
                        LanguageCode.OVER_LIMIT,
                        "this line is not read, for it has " + line.length() + " characters and " + longest
                                + " is the most that a line may have")
                .at(Place.of(source, start).labelled("it begins here"))
                .help("break it where something new begins; longer prose stands between two lines of \"\"\"");
    }
}
