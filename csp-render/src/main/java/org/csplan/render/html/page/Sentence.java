package org.csplan.render.html.page;

import com.google.common.collect.ImmutableList;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.csplan.render.words.Phrase;

/**
 * A message of the page with parts that are markup, so that each language can put them where it wants. All else is
 * escaped as text.
 *
 * @param arguments for each gap, in the order of their numbers
 */
record Sentence(Phrase phrase, ImmutableList<Object> arguments) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        for (Phrase.Piece piece : phrase.pieces()) {
            if (piece instanceof Phrase.Text text) {
                output.writeUserContent(text.text());
            } else if (piece instanceof Phrase.Gap gap) {
                write(arguments.get(gap.number()), output);
            }
        }
    }

    private static void write(Object argument, TemplateOutput output) {
        if (argument instanceof Content markup) {
            output.writeUserContent(markup);
        } else {
            output.writeUserContent(String.valueOf(argument));
        }
    }
}
