package org.csplan.core.check;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.model.Contact;

/**
 * A telephone number or an e-mail address stands in a text that everyone may see. What is written as {@code contact} is not
 * meant: there its audience is said. Publishers of open data leave personal data out, as the Transparency Code's do.
 */
final class ContactInPublicText implements TextCheck {

    @Override
    public String id() {
        return "contact-in-public-text";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void find(PublicText text, CheckedPlan plan, Consumer<Diagnostic> findings) {
        if (text.signs().hasAt()) {
            found(text, Contact.MAIL, "the e-mail address ").forEach(findings);
        }
        if (text.signs().hasManyDigits()) {
            found(text, Contact.PHONE, "the telephone number ").forEach(findings);
        }
    }

    private Stream<Diagnostic> found(PublicText text, Pattern pattern, String what) {
        return pattern.matcher(text.words())
                .results()
                .map(match -> match.group())
                .distinct()
                .map(words -> found(
                        text.subject(),
                        what + words + " stands in a public text",
                        "write it as a contact, which is not public unless you say so, or take it out"));
    }
}
