package org.csplan.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.csplan.core.model.ElementKind;
import org.csplan.core.model.PageLanguage;
import org.csplan.core.model.Status;
import org.csplan.core.model.Timing;
import org.csplan.render.html.page.ActionFilter;
import org.csplan.render.words.Messages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** All fixed words of the page come from its messages, and all messages are said on it. */
class FixedWordsTest {

    private static final Messages MESSAGES = Messages.of(PageLanguage.ENGLISH);
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+[a-z.-]*)\"");

    /** Keys, names of classes, ids and kinds, what the script puts in, and what stands between words. */
    private static final Pattern NO_WORDS = Pattern.compile(" ?[a-z0-9&=.-]*|\\P{L}*|\\{[a-z]+}");

    /** What readers hear or see of an attribute. */
    private static final List<String> SPOKEN =
            List.of("alt", "aria-label", "aria-description", "label", "placeholder", "title");

    @Test
    void noFixedWordStandsInATemplate() throws IOException {
        for (TemplateSource template : TemplateSource.all()) {
            Element parsed = Jsoup.parseBodyFragment(template.markup()).body();
            assertEquals("", words(parsed.wholeText()), template.name());
            for (Element element : parsed.getAllElements()) {
                SPOKEN.forEach(name -> assertEquals("", words(element.attr(name)), template.name() + ": " + name));
            }
        }
    }

    @Test
    void noFixedWordStandsInAnExpression() throws IOException {
        for (TemplateSource template : TemplateSource.all()) {
            for (String literal : template.literals()) {
                assertTrue(NO_WORDS.matcher(literal).matches(), template.name() + ": " + literal);
            }
        }
    }

    @Test
    void wordsInATemplateWouldBeFound() {
        TemplateSource template = TemplateSource.of("sample.jte", """
                <%-- A remark. --%>
                @import org.csplan.render.html.page.Page
                @param Page page
                @param String said = "Mind the gap"
                <p class="known">@if(page.isLong())Too long@else${page.gist("Or not")}@endif</p>
                @template.part.fact(content = @`<b title="Hint">Within</b>`)
                """);

        assertEquals(List.of("Mind the gap", "Or not"), template.literals());
        assertEquals("Too long Within", Jsoup.parse(template.markup()).text());
        assertTrue(template.markup().contains("title=\"Hint\""));
    }

    private static String words(String text) {
        return LETTER.matcher(text).find() ? text.strip() : "";
    }

    @Test
    void everyMessageOfATemplateIsThereAndHasItsArguments() throws IOException {
        int calls = 0;
        for (TemplateSource template : TemplateSource.all()) {
            for (TemplateSource.Call call : template.calls()) {
                String where = template.name() + ": " + call.key();
                assertTrue(MESSAGES.asked().contains(call.key()), where);
                boolean isCounted = call.method().equals("counted");
                assertEquals(isCounted, MESSAGES.isCounted(call.key()), where);
                ImmutableSortedSet<Integer> gaps = MESSAGES.gaps(call.key());
                assertEquals(call.arguments(), gaps.isEmpty() ? 0 : gaps.last() + 1, where);
                calls++;
            }
        }
        assertTrue(calls > 200, "the templates say next to nothing");
    }

    @Test
    void everyMessageIsSaidSomewhere() throws IOException {
        Set<String> said = new TreeSet<>(composed());
        for (Path file : sources()) {
            Matcher literal =
                    LITERAL.matcher(Files.readString(file).replace("\"{", "\"").replace("}\"", "\""));
            while (literal.find()) {
                said.add(literal.group(1));
            }
        }

        assertEquals(Set.of(), Sets.difference(MESSAGES.asked(), said));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
            return files.filter(file -> file.toString().matches(".*\\.(jte|css|java)"))
                    .toList();
        }
    }

    /** Keys that are put together. */
    private static Set<String> composed() {
        Set<String> keys = new TreeSet<>();
        for (ElementKind kind : ElementKind.values()) {
            List.of("one", "any", "several").forEach(form -> keys.add(kind.word() + "." + form));
        }
        for (ActionFilter.Time time : ActionFilter.Time.values()) {
            keys.add("filter.time." + time.word());
        }
        for (Status status : Status.USUAL_SCALE) {
            keys.add("status." + status.word());
        }
        for (Timing.Bound bound : Timing.Bound.values()) {
            keys.add("bound." + bound.word());
        }
        for (String bar : List.of("told", "computed")) {
            keys.addAll(List.of("bar." + bar, "bar." + bar + ".unknown"));
        }
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            keys.addAll(List.of("month." + name, "short.month." + name));
        }
        List.of("error", "warning", "info").forEach(degree -> keys.add("findings." + degree));
        // Those of constants are held against the constants in WordingTest.
        MESSAGES.asked().stream()
                .filter(key -> key.matches("(agency-kind|level|kind|goal|measure-tier|frequency|severity|meaning|strand"
                        + "|part|verdict|visibility|wording)\\..*"))
                .forEach(keys::add);
        return keys;
    }
}
