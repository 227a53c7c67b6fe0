package org.csplan.render.words;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;
import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.csplan.core.model.PageLanguage;

/**
 * The fixed words of the page in one language, as its file {@code page_en.properties} or {@code page_cy.properties} has
 * them. The sentences of reasons have their English where reasons are made, so only other languages have them in their
 * files. A message that is not there, or has too few arguments, is a bug; a test holds each that is used against each file.
 */
public final class Wording {

    private static final Map<PageLanguage, Wording> READ = new ConcurrentHashMap<>();

    /** Each is spelled once: a page says the same words thousands of times. */
    private static final Map<Enum<?>, String> KEYS = new ConcurrentHashMap<>();

    /** How many figures stand between commas. */
    private static final int GROUP = 3;

    private final PageLanguage language;
    private final ImmutableMap<String, Phrase> phrases;

    private Wording(PageLanguage language, Properties messages) {
        this.language = language;
        this.phrases = messages.stringPropertyNames().stream()
                .collect(ImmutableMap.toImmutableMap(key -> key, key -> Phrase.parse(messages.getProperty(key))));
    }

    /** Read once for each language, when it is first asked for. */
    public static Wording in(PageLanguage language) {
        return READ.computeIfAbsent(language, each -> new Wording(each, read(each)));
    }

    // Not a ResourceBundle: that falls back to the language of the machine.
    private static Properties read(PageLanguage language) {
        Properties messages = new Properties();
        if (language == PageLanguage.ENGLISH) {
            for (var sentence : org.csplan.core.analysis.Wording.values()) {
                messages.setProperty(key(sentence), sentence.pattern());
            }
        }
        String name = "page_" + language.tag() + ".properties";
        try (Reader text = Resources.asCharSource(Resources.getResource(Wording.class, name), StandardCharsets.UTF_8)
                .openBufferedStream()) {
            messages.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }

    public PageLanguage language() {
        return language;
    }

    /** A message with these in its gaps. */
    public String say(String key, Object... arguments) {
        return phrase(key).with(arguments);
    }

    /** A message in the form that it has beside a number, which is in its gap 0. */
    public String counted(String key, long number) {
        Phrase usual = phrase(Plural.OTHER.of(key));
        Phrase phrase = phrases.getOrDefault(Plural.of(language, number).of(key), usual);
        return phrase.with(number(number));
    }

    /** A message whose gaps are still open, for markup to be put in. */
    public Phrase phrase(String key) {
        Phrase phrase = phrases.get(key);
        checkArgument(phrase != null, "the page has no words for %s", key);
        return phrase;
    }

    /** What a constant of the model is called: the message {@code meaning.on-track} for {@code Meaning.ON_TRACK}. */
    public String word(Enum<?> constant) {
        return say(key(constant));
    }

    static String key(Enum<?> constant) {
        return KEYS.computeIfAbsent(
                constant,
                each -> kebab(CaseFormat.UPPER_CAMEL, each.getDeclaringClass().getSimpleName())
                        + "."
                        + kebab(CaseFormat.UPPER_UNDERSCORE, each.name()));
    }

    private static String kebab(CaseFormat format, String name) {
        return format.to(CaseFormat.LOWER_HYPHEN, name);
    }

    /** With its thousands marked, as English and Welsh both do it. */
    public String number(long number) {
        // Not String.format, which reads all that Java knows of a country, only for its comma.
        StringBuilder digits = new StringBuilder(Long.toString(number));
        int first = number < 0 ? 1 : 0;
        for (int comma = digits.length() - GROUP; comma > first; comma -= GROUP) {
            digits.insert(comma, ',');
        }
        return digits.toString();
    }

    /** As in {@code 31 March 2027}. */
    public String day(LocalDate day) {
        return say("day", day.getDayOfMonth(), word(day.getMonth()), day.getYear());
    }

    /** As in {@code March 2027}. */
    public String month(Month month, int year) {
        return say("month-of-year", word(month), year);
    }

    /** What there is no room for to be said in full: {@code Mar}. */
    public String shortened(Month month) {
        return say("short." + key(month));
    }

    /** As it stands at the head of a line; only its first letter changes. */
    public static String capital(String words) {
        return Ascii.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
