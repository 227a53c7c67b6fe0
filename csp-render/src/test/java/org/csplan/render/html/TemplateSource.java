package org.csplan.render.html;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A template of the page, taken apart.
 *
 * @param markup what comes out as it stands, blanks in place of everything else
 * @param literals the texts in its expressions
 * @param calls the expressions that are a call on the page, as written
 */
record TemplateSource(String name, String markup, ImmutableList<String> literals, ImmutableList<Call> calls) {

    private static final Path TEMPLATES = Path.of("src", "main", "jte");
    private static final Pattern COMMENT = Pattern.compile("<%--.*?--%>", Pattern.DOTALL);
    private static final Pattern HEAD = Pattern.compile("(?m)^@import .*$");
    private static final Pattern CALL = Pattern.compile("\\bpage\\.(say|said|counted)\\(");

    /** A message that is asked for, and how many arguments it is given. */
    record Call(String method, String key, int arguments) {}

    static ImmutableList<TemplateSource> all() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            ImmutableList.Builder<TemplateSource> all = ImmutableList.builder();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.add(of(TEMPLATES.relativize(file).toString(), Files.readString(file)));
            }
            return all.build();
        }
    }

    static TemplateSource of(String name, String text) {
        String bare = HEAD.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll("");
        Reader reader = new Reader(bare);
        reader.markup(bare.length());
        ImmutableList.Builder<Call> calls = ImmutableList.builder();
        Matcher call = CALL.matcher(bare);
        while (call.find()) {
            List<String> arguments = arguments(bare, call.end());
            for (String key : keys(arguments.get(0))) {
                calls.add(new Call(call.group(1), key, arguments.size() - 1));
            }
        }
        return new TemplateSource(name, reader.markup.toString(), ImmutableList.copyOf(reader.literals), calls.build());
    }

    /** One key, or the two of a choice; a key that is put together is left out. */
    private static ImmutableList<String> keys(String argument) {
        ImmutableList.Builder<String> keys = ImmutableList.builder();
        Matcher literal = Pattern.compile("\"([^\"]*)\"(?! \\+)").matcher(argument);
        while (literal.find()) {
            keys.add(literal.group(1));
        }
        return keys.build();
    }

    /** The arguments of a call, from behind its opening bracket. */
    private static List<String> arguments(String text, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int start = from;
        for (int at = from; depth >= 0; at++) {
            char next = text.charAt(at);
            if (next == '"') {
                at = text.indexOf('"', at + 1);
            } else if (next == '`') {
                at = text.indexOf('`', at + 1);
            } else if (next == '(') {
                depth++;
            } else if (next == ')') {
                depth--;
            }
            if (depth < 0 || (depth == 0 && next == ',')) {
                arguments.add(text.substring(start, at));
                start = at + 1;
            }
        }
        return arguments;
    }

    /** Goes through a template, markup and expressions by turns; either may stand within the other. */
    private static final class Reader {

        private static final Pattern DIRECTIVE =
                Pattern.compile("@(template\\.[\\w.]+|if|elseif|for)\\(|@(else|endif|endfor)");
        private static final Pattern PARAMETER = Pattern.compile("(?m)@param [^=\n]*=?");

        private final String text;
        private final StringBuilder markup = new StringBuilder();
        private final List<String> literals = new ArrayList<>();
        private int at;

        Reader(String text) {
            this.text = text;
        }

        void markup(int end) {
            while (at < end && text.charAt(at) != '`') {
                Matcher directive = DIRECTIVE.matcher(text).region(at, text.length());
                Matcher parameter = PARAMETER.matcher(text).region(at, text.length());
                if (text.startsWith("${", at) || text.startsWith("!{", at)) {
                    at += 2;
                    code('{', '}');
                } else if (parameter.lookingAt()) {
                    at = parameter.end();
                    code('\0', '\n');
                } else if (directive.lookingAt()) {
                    at = directive.end();
                    if (directive.group(1) != null) {
                        code('(', ')');
                    }
                } else {
                    markup.append(text.charAt(at));
                    at++;
                }
            }
        }

        /** Up to and with the bracket that closes it. */
        private void code(char opens, char closes) {
            int depth = 0;
            while (at < text.length()) {
                char next = text.charAt(at);
                if (next == closes && depth == 0) {
                    at++;
                    markup.append(' ');
                    return;
                }
                if (next == '"') {
                    int end = text.indexOf('"', at + 1);
                    literals.add(text.substring(at + 1, end));
                    at = end;
                } else if (next == '`') {
                    at++;
                    markup(text.length());
                } else if (next == opens) {
                    depth++;
                } else if (next == closes) {
                    depth--;
                }
                at++;
            }
        }
    }
}
