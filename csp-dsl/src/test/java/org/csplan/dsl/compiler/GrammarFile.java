package org.csplan.dsl.compiler;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A grammar as it is written for the parser generator, taken apart as far as it has to be to print it.
 *
 * @param introduction the paragraphs at its head, but for the first, which is a title
 * @param rules in the order of the file
 */
record GrammarFile(ImmutableList<String> introduction, ImmutableList<Rule> rules) {

    /** A remark, a label of an alternative, a word in quotes, a set of characters, a name, or another sign. */
    private static final Pattern PIECE =
            Pattern.compile("//[^\\n]*|# *\\w+|'(?:\\\\.|[^'\\\\])*'|\\[(?:\\\\.|[^\\]\\\\])*\\]"
                    + "|-> *\\w+(?:\\(\\w+\\))?|\\w+|[^\\s\\w]");

    private static final Pattern HEAD = Pattern.compile("(?s)\\A/\\*(.*?)\\*/");
    private static final Pattern BEFORE_RULES =
            Pattern.compile("(?s)\\A/\\*.*?\\*/|(?:lexer|parser) grammar \\w+;" + "|(?:options|tokens) \\{[^}]*\\}");

    /**
     * One rule.
     *
     * @param remark above it, in one line; empty if there is none
     */
    record Rule(String name, String remark, ImmutableList<Alternative> alternatives) {

        /** The word of a keyword or a sign, if the rule is nothing else. */
        Optional<String> literal() {
            ImmutableList<String> pieces = alternatives.get(0).pieces();
            return alternatives.size() == 1
                            && pieces.size() == 1
                            && pieces.get(0).matches("'[^'\\\\]+'")
                    ? Optional.of(pieces.get(0).substring(1, pieces.get(0).length() - 1))
                    : Optional.empty();
        }
    }

    /**
     * One of the forms of a rule.
     *
     * @param remark above it, in one line; empty if there is none
     * @param label its own name, if it has one
     */
    record Alternative(String remark, ImmutableList<String> pieces, Optional<String> label) {}

    static GrammarFile read(Path file) throws IOException {
        String text = Files.readString(file);
        Matcher head = HEAD.matcher(text);
        ImmutableList<String> paragraphs = head.find() ? paragraphs(head.group(1)) : ImmutableList.of();
        return new GrammarFile(
                paragraphs.subList(1, paragraphs.size()),
                rules(BEFORE_RULES.matcher(text).replaceAll("")));
    }

    /** The words of keywords and signs by the names of their rules. */
    ImmutableMap<String, String> literals() {
        return rules.stream()
                .filter(rule -> rule.literal().isPresent())
                .collect(ImmutableMap.toImmutableMap(
                        Rule::name, rule -> rule.literal().orElseThrow()));
    }

    private static ImmutableList<String> paragraphs(String remark) {
        String bare = remark.replaceAll("(?m)^ *\\*? ?", "").strip();
        return Splitter.on("\n\n")
                .splitToStream(bare)
                .map(paragraph -> CharMatcher.whitespace().collapseFrom(paragraph.strip(), ' '))
                .collect(toImmutableList());
    }

    private static ImmutableList<Rule> rules(String text) {
        ImmutableList.Builder<Rule> rules = ImmutableList.builder();
        List<String> pieces = new ArrayList<>();
        for (Matcher piece = PIECE.matcher(text); piece.find(); ) {
            if (piece.group().equals(";")) {
                rules.add(rule(pieces));
                pieces.clear();
            } else {
                pieces.add(piece.group());
            }
        }
        return rules.build();
    }

    private static Rule rule(List<String> pieces) {
        int colon = pieces.indexOf(":");
        int name = 0;
        // Remarks on the rule stand above its name, those on its first form below it.
        while (pieces.get(name).startsWith("//") || pieces.get(name).equals("fragment")) {
            name++;
        }
        List<String> forms = new ArrayList<>(pieces.subList(name + 1, colon));
        forms.addAll(pieces.subList(colon + 1, pieces.size()));
        List<String> above = pieces.subList(0, name).stream()
                .filter(piece -> piece.startsWith("//"))
                .toList();
        return new Rule(pieces.get(name), remark(above), alternatives(forms));
    }

    private static ImmutableList<Alternative> alternatives(List<String> pieces) {
        List<Alternative> alternatives = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        List<String> form = new ArrayList<>();
        int depth = 0;
        for (String piece : pieces) {
            depth += piece.equals("(") ? 1 : piece.equals(")") ? -1 : 0;
            boolean isRemark = piece.startsWith("//");
            boolean parts = piece.equals("|") && depth == 0;
            // A remark on the next alternative stands above the sign that parts it from this one.
            if ((isRemark || parts) && !form.isEmpty()) {
                alternatives.add(alternative(remarks, form));
                remarks.clear();
                form.clear();
            }
            if (isRemark) {
                remarks.add(piece);
            } else if (!parts) {
                form.add(piece);
            }
        }
        alternatives.add(alternative(remarks, form));
        return ImmutableList.copyOf(alternatives);
    }

    private static Alternative alternative(List<String> remarks, List<String> form) {
        String last = form.get(form.size() - 1);
        return last.startsWith("#")
                ? new Alternative(
                        remark(remarks),
                        ImmutableList.copyOf(form.subList(0, form.size() - 1)),
                        Optional.of(last.substring(1).strip()))
                : new Alternative(remark(remarks), ImmutableList.copyOf(form), Optional.empty());
    }

    private static String remark(List<String> lines) {
        return lines.stream()
                .map(line -> line.substring(2).strip())
                .reduce("", (one, next) -> (one + " " + next).strip());
    }
}
