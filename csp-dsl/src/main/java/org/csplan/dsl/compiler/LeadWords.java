package org.csplan.dsl.compiler;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Mend;
import org.csplan.core.source.Edit;
import org.csplan.core.source.SourceSpan;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.ReferenceSyntax;

/** Reports words between the agencies that lead which say what the next one does, or leave that open. */
final class LeadWords {

    /** What leads from who leads to who helps. */
    private static final ImmutableList<ImmutableList<String>> SUPPORTS = phrases(
            "with the support of",
            "with support from",
            "with support of",
            "with help from",
            "supported by",
            "assisted by",
            "helped by",
            "with");

    /** Those of several words that begin no list of helpers elsewhere, and no name. */
    private static final ImmutableSet<String> BEGINNINGS = ImmutableSet.of("supported", "assisted", "helped");

    private static final String ARTICLE = "the";

    private static final ImmutableSet<String> DASHES = ImmutableSet.of("-", "–", "—");

    private static final CharMatcher BRACKETS = CharMatcher.anyOf("()[]");

    private static final Pattern LINE_OF_AGENCIES = Pattern.compile("(?i)(?:lead|with)\\b.*");

    private final KnownNames<?> agencies;
    private final Findings findings;

    LeadWords(KnownNames<?> agencies, Findings findings) {
        this.agencies = agencies;
        this.findings = findings;
    }

    private static ImmutableList<ImmutableList<String>> phrases(String... words) {
        Splitter blanks = Splitter.on(' ');
        ImmutableList.Builder<ImmutableList<String>> phrases = ImmutableList.builder();
        for (String phrase : words) {
            phrases.add(ImmutableList.copyOf(blanks.split(phrase)));
        }
        return phrases.build();
    }

    /** Whether the word begins what leads to who helps. */
    static boolean beginsSupport(String word) {
        return BEGINNINGS.contains(word);
    }

    /** Whether who helps is named from that word of the list on. */
    static boolean isSupport(List<ReferenceSyntax> list, int at) {
        return supportWords(list, at) > 0;
    }

    static boolean isDash(ReferenceSyntax word) {
        return !word.quoted() && DASHES.contains(word.text());
    }

    /** Reports one word of a list; returns how many, from that one on, it concerned; none where it is nothing of the kind. */
    int reported(List<ReferenceSyntax> whole, int at) {
        int support = reportedSupport(whole, at);
        int article = support > 0 ? support : reportedArticle(whole, at);
        return article > 0 ? article : reportedUnclear(whole, at);
    }

    /** {@code lead Police supported by Fire}. */
    private int reportedSupport(List<ReferenceSyntax> whole, int at) {
        int words = supportWords(whole, at);
        int from = at + words;
        if (words == 0 || at == 0 || !BetweenNames.isSameLine(findings.source(), whole.get(at - 1), whole.get(at))) {
            return 0;
        }
        int end = from;
        while (end < whole.size() && BetweenNames.isSameLine(findings.source(), whole.get(end - 1), whole.get(end))) {
            end++;
        }
        if (end == from) {
            return 0;
        }
        SourceSpan phrase = whole.get(at).span().to(whole.get(from - 1).span());
        Optional<String> ids = ids(whole.subList(from, end));
        String with = Keyword.WITH.word() + " ";
        Diagnostic found = Diagnostic.of(
                        LanguageCode.UNEXPECTED_WORD,
                        words == 1
                                ? "\"" + Keyword.WITH.word() + "\" begins a line of its own"
                                : "who supports is named on a line of its own")
                .at(findings.place(phrase))
                .help(
                        ids.isPresent()
                                ? "write on the next line: " + with + ids.get()
                                : "put " + (words == 1 ? "it and " : "") + "what follows on the next line"
                                        + (words == 1 ? "" : ", by id, as in: " + Keyword.WITH.example()));
        SourceSpan span = new SourceSpan(
                whole.get(at - 1).span().end(), whole.get(end - 1).span().end());
        boolean certain = ids.isPresent()
                && !BetweenNames.isSeparator(whole.get(at - 1).text())
                && !names(whole.subList(0, at), ids.get())
                && isOfOnePiece(whole.subList(at - 1, end))
                && isLine(span);
        findings.add(
                certain
                        ? found.mendedBy(new Mend.Edits(
                                ImmutableList.of(new Edit(findings.source(), span, "\n  " + with + ids.get()))))
                        : found);
        return end - at;
    }

    /** Whether one of these ids is among those that lead. */
    private static boolean names(List<ReferenceSyntax> leads, String ids) {
        Set<String> helping = ImmutableSet.copyOf(Splitter.on(", ").split(Ascii.toLowerCase(ids)));
        return leads.stream().anyMatch(lead -> helping.contains(Ascii.toLowerCase(lead.text())));
    }

    /** {@code lead The Police}. */
    private int reportedArticle(List<ReferenceSyntax> whole, int at) {
        ReferenceSyntax article = whole.get(at);
        List<ReferenceSyntax> rest = whole.subList(at + 1, whole.size());
        boolean precedes = !article.quoted()
                && Ascii.equalsIgnoreCase(article.text(), ARTICLE)
                && agencies.wordsOfAName(findings.source(), whole.subList(at, whole.size())) == 1
                && !rest.isEmpty()
                && findings.isFollowedBy(article.span(), rest.get(0).span());
        int words = precedes ? agencies.wordsOfAName(findings.source(), rest) : 0;
        Optional<String> id = precedes ? id(rest, words) : Optional.empty();
        if (id.isEmpty() || !isOfOnePiece(rest.subList(0, words))) {
            return 0;
        }
        SourceSpan span = article.span().to(rest.get(words - 1).span());
        findings.add(Diagnostic.of(LanguageCode.UNKNOWN_AGENCY, "an agency is named by its id, without \"the\"")
                .at(findings.place(span))
                .help("write " + id.get())
                .mendedBy(id.get()));
        return 1 + words;
    }

    /** {@code lead Police - Housing} and {@code lead Police (Fire)}, of which nobody can tell what the second does. */
    private int reportedUnclear(List<ReferenceSyntax> whole, int at) {
        if (at == 0 || !BetweenNames.isSameLine(findings.source(), whole.get(at - 1), whole.get(at))) {
            return 0;
        }
        ReferenceSyntax word = whole.get(at);
        Optional<String> before = agencies.idMeant(whole.get(at - 1).text());
        boolean dash = isDash(word)
                && at + 1 < whole.size()
                && findings.isFollowedBy(word.span(), whole.get(at + 1).span());
        String inBrackets = BRACKETS.trimFrom(word.text());
        boolean bracketed = word.text().startsWith("(") && word.text().endsWith(")");
        int words = dash ? agencies.wordsOfAName(findings.source(), whole.subList(at + 1, whole.size())) : 0;
        Optional<String> second = dash
                ? id(whole.subList(at + 1, whole.size()), words)
                : agencies.idMeant(inBrackets).filter(id -> bracketed).map(Keyword::asId);
        if (second.isEmpty() || before.map(Keyword::asId).equals(second)) {
            return 0;
        }
        SourceSpan span = dash ? word.span().to(whole.get(at + words).span()) : word.span();
        String first = before.map(Keyword::asId).orElse("");
        findings.add(
                LanguageCode.UNKNOWN_AGENCY,
                span,
                (dash ? "a dash" : "a name in brackets") + " does not say whether " + second.get() + " leads or helps",
                "if it leads as well, write a comma before it"
                        + (first.isEmpty() ? "" : ": " + first + ", " + second.get())
                        + "; if it helps, write on a line of its own: " + Keyword.WITH.word() + " " + second.get());
        return 1 + words;
    }

    private static int supportWords(List<ReferenceSyntax> list, int at) {
        for (ImmutableList<String> phrase : SUPPORTS) {
            if (at + phrase.size() < list.size() && stands(phrase, list, at)) {
                return phrase.size();
            }
        }
        return 0;
    }

    private static boolean stands(List<String> phrase, List<ReferenceSyntax> list, int at) {
        for (int i = 0; i < phrase.size(); i++) {
            ReferenceSyntax word = list.get(at + i);
            if (word.quoted() || !Ascii.equalsIgnoreCase(word.text(), phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The ids of all that the words name, with commas between; none where one of them is not known. */
    private Optional<String> ids(List<ReferenceSyntax> list) {
        Set<String> ids = new LinkedHashSet<>();
        int at = 0;
        while (at < list.size()) {
            String word = list.get(at).text();
            boolean passed = at + 1 < list.size()
                    && !list.get(at).quoted()
                    && ((BetweenNames.isSeparator(word) && at > 0) || Ascii.equalsIgnoreCase(word, ARTICLE));
            if (passed) {
                at++;
                continue;
            }
            List<ReferenceSyntax> rest = list.subList(at, list.size());
            int words = agencies.wordsOfAName(findings.source(), rest);
            Optional<String> id = id(rest, words);
            if (id.isEmpty()) {
                return Optional.empty();
            }
            ids.add(id.get());
            at += words;
        }
        return ids.isEmpty() ? Optional.empty() : Optional.of(Joiner.on(", ").join(ids));
    }

    /** The id of what so many words at the head of the list name, as it is written. */
    private Optional<String> id(List<ReferenceSyntax> list, int words) {
        String name = words == 1
                ? list.get(0).text()
                : findings.source()
                        .slice(list.get(0).span().to(list.get(words - 1).span()));
        return agencies.idMeant(name).map(Keyword::asId);
    }

    /** Whether nothing but blanks and commas stands between them, so that nothing is lost with them. */
    private boolean isOfOnePiece(List<ReferenceSyntax> list) {
        for (int i = 1; i < list.size(); i++) {
            SourceSpan gap = new SourceSpan(
                    list.get(i - 1).span().end(), list.get(i).span().start());
            if (!BetweenNames.BLANKS_AND_COMMAS.matchesAllOf(findings.source().slice(gap))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it stands on a line of agencies and ends it. */
    private boolean isLine(SourceSpan span) {
        String text = findings.source().text();
        int start = span.start();
        while (start > 0 && "\r\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = span.end();
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return (end == text.length() || "\r\n#".indexOf(text.charAt(end)) >= 0)
                && LINE_OF_AGENCIES
                        .matcher(text.substring(start, span.start()).strip())
                        .matches();
    }
}
