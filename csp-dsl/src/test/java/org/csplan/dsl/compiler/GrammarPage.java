package org.csplan.dsl.compiler;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.csplan.dsl.compiler.GrammarFile.Alternative;
import org.csplan.dsl.compiler.GrammarFile.Rule;
import org.csplan.dsl.syntax.Keyword;

/** The page on the grammar, made of the grammar itself, of the keywords, and of what may stand below what. */
final class GrammarPage {

    private static final int WIDTH = 110;

    /** A list of keywords that lacks no more than these of all is told by what it lacks. */
    private static final int FEW = 3;

    private static final String BEGINNING = """
            # The grammar

            How the plan language is put together: for those who write programs that read it, and for the curious. To write a
            plan you need only [language.md](language.md). Nobody writes this page: a test makes it of the grammar that csp
            reads with, `PlanParser.g4` and `PlanLexer.g4`, and fails where the two differ.

            | written | means |
            | --- | --- |
            | `"due"` | this word or sign |
            | `when` | what the rule of that name says, further down on this page |
            | `WORD` | a piece of text as the last part of this page describes it |
            | `when because` | the one, then the other |
            | `when \\| due` | the one or the other |
            | `because?` | it may be left out |
            | `reference*`, `reference+` | any number of them; at least one |
            | `[0-9]`, `[^0-9]` | one of these characters; any other character |

            What a line must look like is not all that it must be. Which words are a time, a number, a kind of agency or the id of
            something is judged when a line has been read, so that a mistake costs that line alone and can be answered in words.
            [language.md](language.md) says what is right, [diagnostics.md](diagnostics.md) what is wrong.

            """;

    private static final String BY_HAND =
            "Two things no such rule can say. A line goes on in the next one after a comma,"
                    + " unless the next one begins with a keyword that begins lines. And `BLOCK` is prose between lines of three"
                    + " quotes or more, closed by as many as opened it, without the indentation that all its lines share."
                    + " `LineLexer` reads both.";

    private final GrammarFile parser;
    private final GrammarFile lexer;
    private final ImmutableMap<String, String> literals;
    private final ImmutableMap<String, Rule> rules;
    private final StringBuilder page = new StringBuilder();
    /** The productions that stand together and are not written yet. */
    private final List<String> block = new ArrayList<>();

    private GrammarPage(GrammarFile parser, GrammarFile lexer) {
        this.parser = parser;
        this.lexer = lexer;
        this.literals = lexer.literals();
        this.rules = Maps.uniqueIndex(parser.rules(), Rule::name);
    }

    static String of(GrammarFile parser, GrammarFile lexer) {
        GrammarPage page = new GrammarPage(parser, lexer);
        page.write();
        return page.page.toString().stripTrailing() + "\n";
    }

    private void write() {
        page.append(BEGINNING);
        title("## Lines");
        // How to change the grammar is for those who have it open.
        parser.introduction().stream()
                .filter(paragraph -> !paragraph.startsWith("To add "))
                .forEach(this::paragraph);
        for (Rule rule : parser.rules()) {
            switch (rule.name()) {
                case "heading" -> statements(rule);
                case "clause" -> clauses(rule);
                default -> rule(rule);
            }
        }
        title("## Words");
        lexer.introduction().forEach(this::paragraph);
        paragraph(BY_HAND);
        keywords();
        lexer.rules().stream().filter(rule -> rule.literal().isEmpty()).forEach(this::rule);
        endBlock();
    }

    private void title(String title) {
        endBlock();
        page.append(title).append("\n\n");
    }

    private void paragraph(String text) {
        endBlock();
        page.append(wrapped(text, "")).append("\n\n");
    }

    private void endBlock() {
        if (!block.isEmpty()) {
            page.append("```ebnf\n").append(Joiner.on('\n').join(block)).append("\n```\n\n");
            block.clear();
        }
    }

    private static String wrapped(String text, String indentation) {
        StringBuilder lines = new StringBuilder();
        int lineStart = 0;
        for (String word : Splitter.on(' ').split(text)) {
            if (lines.length() - lineStart + word.length() >= WIDTH) {
                lines.append('\n');
                lineStart = lines.length();
                lines.append(indentation);
            } else if (!lines.isEmpty()) {
                lines.append(' ');
            }
            lines.append(word);
        }
        return lines.toString();
    }

    // Statements and clauses

    private void statements(Rule heading) {
        title("## Statements");
        block.add(choice(heading.name(), labels(heading.alternatives())));
        for (Alternative form : heading.alternatives()) {
            Keyword keyword = keyword(form.pieces().get(0)).orElseThrow();
            title("### " + keyword.word());
            labelled(form);
            paragraph("As in `" + keyword.example() + "`. " + below(keyword));
        }
    }

    private static String below(Keyword statement) {
        ImmutableSet<Keyword> clauses = Clauses.OWNERS.inverse().get(statement);
        if (statement == Keyword.UPDATE) {
            return "Below it stand lines that are an `entryClause`, and no others.";
        }
        if (clauses.isEmpty()) {
            return "Nothing stands below it.";
        }
        String once = listed(clauses, Clauses.ONCE::contains);
        String often = listed(clauses, clause -> !Clauses.ONCE.contains(clause));
        return "Below it may stand"
                + (once.isEmpty() ? "" : " once each " + once)
                + (once.isEmpty() || often.isEmpty() ? "" : "; and")
                + (often.isEmpty() ? "." : " any number of times " + often + ".");
    }

    private static String listed(Set<Keyword> keywords, Predicate<Keyword> which) {
        return keywords.stream()
                .filter(which)
                .sorted()
                .map(keyword -> "`" + keyword.word() + "`")
                .collect(Collectors.joining(", "));
    }

    private void clauses(Rule clause) {
        title("## Clauses");
        block.add(choice(clause.name(), labels(clause.alternatives())));
        paragraph("Below a measure, " + listed(Clauses.OF_MEASURES, keyword -> true)
                + " and `reported` say more of that measure.");
        for (Alternative form : clause.alternatives()) {
            if (!form.remark().isEmpty()) {
                title("### Clauses " + form.remark());
            }
            labelled(form);
        }
        title("## Parts of lines");
    }

    private static ImmutableList<String> labels(List<Alternative> forms) {
        return forms.stream().map(form -> form.label().orElseThrow()).collect(toImmutableList());
    }

    // Other rules

    private void rule(Rule rule) {
        if (!rule.remark().isEmpty()) {
            paragraph(rule.remark());
        }
        boolean isLabelled = rule.alternatives().get(0).label().isPresent();
        if (rule.name().equals("keyword") || rule.name().endsWith("Keyword")) {
            block.add(wrapped(rule.name() + " ::= /* " + summary(words(rule)) + " */", "    "));
        } else if (isLabelled) {
            block.add(choice(rule.name(), labels(rule.alternatives())));
            rule.alternatives().forEach(this::labelled);
        } else {
            block.add(production(rule.name(), rule.alternatives()));
        }
    }

    private void labelled(Alternative form) {
        block.add(production(form.label().orElseThrow(), ImmutableList.of(form)));
    }

    private ImmutableSet<Keyword> words(Rule rule) {
        return rule.alternatives().stream()
                .map(form -> form.pieces().get(0))
                .flatMap(name -> Optional.ofNullable(rules.get(name))
                        .map(other -> words(other).stream())
                        .orElseGet(() -> keyword(name).stream()))
                .collect(toImmutableSet());
    }

    /** That the lexer calls by this name. */
    private Optional<Keyword> keyword(String name) {
        return Optional.ofNullable(literals.get(name)).flatMap(Keyword::of);
    }

    private static String summary(Set<Keyword> words) {
        ImmutableSet<Keyword> all = ImmutableSet.copyOf(Keyword.values());
        ImmutableSet<Keyword> first = all.stream().filter(Keyword::beginsLine).collect(toImmutableSet());
        if (words.equals(all)) {
            return "every keyword";
        }
        return first.containsAll(words) && first.size() - words.size() <= FEW
                ? "every keyword that begins a line, but for " + quoted(Sets.difference(first, words))
                : "one of " + quoted(words);
    }

    private static String quoted(Set<Keyword> words) {
        return words.stream().map(keyword -> "\"" + keyword.word() + "\"").collect(Collectors.joining(" "));
    }

    private void keywords() {
        for (Keyword.Role role : Keyword.Role.values()) {
            ImmutableList<Rule> ofRole = lexer.rules().stream()
                    .filter(rule -> rule.literal()
                            .flatMap(Keyword::of)
                            .filter(keyword -> keyword.role() == role)
                            .isPresent())
                    .collect(toImmutableList());
            paragraph(ofRole.get(0).remark());
            String words = ofRole.stream()
                    .map(rule -> "\"" + rule.literal().orElseThrow() + "\"")
                    .collect(Collectors.joining(" "));
            block.add(wrapped(words, ""));
        }
    }

    // Productions

    private String production(String name, List<Alternative> forms) {
        return choice(name, forms.stream().map(form -> form(form.pieces())).collect(toImmutableList()));
    }

    /** In one line, or a line for each form if that gets too long. */
    private static String choice(String name, List<String> forms) {
        String line = name + " ::= " + Joiner.on(" | ").join(forms);
        String part = "\n" + " ".repeat(name.length() + 3) + "| ";
        return forms.size() == 1 || line.length() <= WIDTH
                ? wrapped(line, "    ")
                : name + " ::= " + Joiner.on(part).join(forms);
    }

    private String form(List<String> pieces) {
        StringBuilder form = new StringBuilder();
        boolean negated = false;
        for (String piece : pieces) {
            if (piece.equals("~")) {
                negated = true;
                continue;
            }
            String shown = shown(piece, negated);
            boolean joins = form.isEmpty()
                    || form.charAt(form.length() - 1) == '('
                    || Arrays.asList(")", "*", "+", "?").contains(piece);
            form.append(joins ? "" : " ").append(shown);
            negated = false;
        }
        return form.toString();
    }

    private String shown(String piece, boolean negated) {
        if (piece.startsWith("[")) {
            return negated ? "[^" + piece.substring(1) : piece;
        }
        if (piece.startsWith("'")) {
            String word = piece.substring(1, piece.length() - 1);
            return word.contains("\"") ? "'" + word + "'" : "\"" + word + "\"";
        }
        if (piece.startsWith("->")) {
            return "/* left out */";
        }
        if (piece.equals(".")) {
            return "/* any other character */";
        }
        return literals.containsKey(piece)
                ? "\"" + literals.get(piece) + "\""
                : negated ? "/* anything but " + piece + " */" : piece;
    }
}
