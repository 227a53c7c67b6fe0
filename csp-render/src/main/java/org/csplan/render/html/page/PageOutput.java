package org.csplan.render.html.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Writes a page. Texts are escaped, and come without the characters that no page may hold; what templates and the page's own
 * classes hold as markup is written as it is.
 */
public final class PageOutput extends OwaspHtmlTemplateOutput {

    /** Flushing and closing are left to the owner of the writer. */
    public PageOutput(Writer out) {
        super(new WriterOutput(out));
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        super.writeUserContent(text == null ? null : HtmlCharacters.of(text));
    }
}
