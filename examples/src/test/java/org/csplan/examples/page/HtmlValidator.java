package org.csplan.examples.page;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The Nu validator, which also holds a page's style against the grammar of CSS. Takes seconds to make; serves one thread. */
final class HtmlValidator {

    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    /** What the validator says that is no fault, each for its reason. */
    private static final ImmutableList<String> KNOWN_BETTER = ImmutableList.of(
            // Of CSS Pseudo-Elements 4 and in browsers since 2024; its CSS parser is older.
            "CSS: Unknown pseudo-element or pseudo-class “::details-content”.",
            // Of CSS Box Sizing 4 and CSS Overflow 4, likewise.
            "CSS: “contain-intrinsic-size”: Property “contain-intrinsic-size” doesn't exist.",
            "CSS: “overflow-clip-margin”: Property “overflow-clip-margin” doesn't exist.");

    /** It says so of texts and of attributes alike; a plan's text is shown as it was written, which may be in another form. */
    private static final ImmutableList<String> OF_TEXTS =
            ImmutableList.of(" is not in Unicode Normalization Form C.", " starts with a composing character.");

    private static final HtmlValidator SHARED = new HtmlValidator();

    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true);

    private final Faults faults = new Faults();

    private HtmlValidator() {
        try {
            validator.setUpMainSchema(SCHEMA, faults);
            validator.setUpValidatorAndParsers(faults, false, false);
        } catch (Exception e) {
            throw new IllegalStateException("the validator does not start", e);
        }
    }

    static HtmlValidator shared() {
        return SHARED;
    }

    /** Errors and warnings, in the order in which they are found, but what is known better. */
    synchronized ImmutableList<String> faults(String html) {
        faults.found = ImmutableList.builder();
        try {
            validator.checkHtmlInputSource(
                    new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
        return faults.found.build();
    }

    private static final class Faults implements ErrorHandler {

        private ImmutableList.Builder<String> found = ImmutableList.builder();

        @Override
        public void warning(SAXParseException fault) {
            error(fault);
        }

        @Override
        public void error(SAXParseException fault) {
            String message = String.valueOf(fault.getMessage());
            if (OF_TEXTS.stream().noneMatch(message::contains)
                    && KNOWN_BETTER.stream().noneMatch(message::startsWith)) {
                found.add("line " + fault.getLineNumber() + ": " + message);
            }
        }

        @Override
        public void fatalError(SAXParseException fault) {
            error(fault);
        }
    }
}
