package org.csplan.examples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csplan.core.testkit.SamplePlans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page is valid HTML and CSS. */
class ValidHtmlTest {

    private static final Pattern STYLE = Pattern.compile("<style>.*?</style>", Pattern.DOTALL);

    static Stream<ExamplePage> pages() throws IOException {
        return ExamplePage.all().stream();
    }

    static Stream<ExamplePage> pagesOfEveryKind() throws IOException {
        return ExamplePage.ofEveryKind().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePageOfEachExampleIsValid(ExamplePage page) {
        assertEquals(List.of(), HtmlValidator.shared().faults(page.html()));
    }

    /** Without the style sheet, which is the same in all and takes the validator longest. */
    @ParameterizedTest
    @MethodSource("pagesOfEveryKind")
    void eachViewForEachAudienceIsValid(ExamplePage page) {
        String html = STYLE.matcher(page.html()).replaceFirst("");

        assertEquals(List.of(), HtmlValidator.shared().faults(html));
    }

    @Test
    void thePageOfAPlanThatSaysAllThatCanBeSaidIsValid() throws IOException {
        assertEquals(List.of(), HtmlValidator.shared().faults(ExamplePage.rendered(SamplePlans.whole())));
        assertEquals(List.of(), HtmlValidator.shared().faults(ExamplePage.rendered(SamplePlans.everything())));
    }

    @Test
    void aPageThatIsNotValidIsFound() {
        String page = "<!DOCTYPE html><html lang=en><title>A plan</title><p><div id=a></div><div id=a></div></p>";

        assertEquals(
                List.of(
                        "line 1: Duplicate ID “a”.",
                        "line 1: The first occurrence of ID “a” was here.",
                        "line 1: No “p” element in scope but a “p” end tag seen."),
                HtmlValidator.shared().faults(page));
    }
}
