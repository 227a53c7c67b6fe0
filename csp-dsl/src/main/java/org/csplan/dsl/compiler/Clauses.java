package org.csplan.dsl.compiler;

import static org.csplan.dsl.syntax.Keyword.ACTION;
import static org.csplan.dsl.syntax.Keyword.AGENCY;
import static org.csplan.dsl.syntax.Keyword.AIM;
import static org.csplan.dsl.syntax.Keyword.PLAN;
import static org.csplan.dsl.syntax.Keyword.PRIORITY;
import static org.csplan.dsl.syntax.Keyword.REPORT;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csplan.core.analysis.LargePlan;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Place;
import org.csplan.dsl.internal.Excerpts;
import org.csplan.dsl.internal.VisibleMessages;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.PlanSyntax;
import org.csplan.dsl.syntax.StatementSyntax;

/** Which clauses a statement may have, and how often. */
final class Clauses {

    /** By clause, the statements that may have it. */
    static final ImmutableSetMultimap<Keyword, Keyword> OWNERS = ImmutableSetMultimap.<Keyword, Keyword>builder()
            .put(Keyword.PERIOD, PLAN)
            .put(Keyword.PERIOD, PRIORITY)
            .put(Keyword.INTRO, PLAN)
            .put(Keyword.PARTNERSHIP, PLAN)
            .put(Keyword.AREA, PLAN)
            .put(Keyword.PUBLISHED, PLAN)
            .put(Keyword.REVIEW, PLAN)
            .put(Keyword.YEAR, PLAN)
            .put(Keyword.CITES, PLAN)
            .put(Keyword.CALL, PLAN)
            .put(Keyword.LANGUAGE, PLAN)
            .put(Keyword.NAME, REPORT)
            .put(Keyword.LOGO, REPORT)
            .put(Keyword.COLOUR, REPORT)
            .putAll(Keyword.CHECK, PLAN, AGENCY, AIM, PRIORITY, ACTION, REPORT)
            .put(Keyword.URL, AGENCY)
            .putAll(Keyword.CONTACT, PLAN, AGENCY, ACTION)
            .put(Keyword.COVERS, AIM)
            .put(Keyword.SUPPORTS, PRIORITY)
            .put(Keyword.STRAND, PRIORITY)
            .put(Keyword.FOR, ACTION)
            .putAll(Keyword.LEAD, PLAN, ACTION)
            .put(Keyword.WITH, ACTION)
            .put(Keyword.OWNER, ACTION)
            .put(Keyword.START, ACTION)
            .put(Keyword.DUE, ACTION)
            .put(Keyword.ONGOING, ACTION)
            .put(Keyword.MOVED, ACTION)
            .put(Keyword.DONE, ACTION)
            .put(Keyword.CLOSED, ACTION)
            .put(Keyword.BUDGET, ACTION)
            .put(Keyword.SPENT, ACTION)
            .putAll(Keyword.REPORTED, PLAN, ACTION)
            .putAll(Keyword.MEASURE, PLAN, AIM, PRIORITY, ACTION)
            .put(Keyword.MILESTONE, ACTION)
            .put(Keyword.RISK, ACTION)
            .put(Keyword.DEPENDS, ACTION)
            .put(Keyword.CONTINUES, ACTION)
            .put(Keyword.REPLACES, ACTION)
            .putAll(Keyword.NOTE, AIM, PRIORITY, ACTION)
            .putAll(Keyword.PROGRESS, PLAN, AIM, PRIORITY, ACTION)
            .put(Keyword.TAG, ACTION)
            .put(Keyword.FIELD, ACTION)
            .put(Keyword.VISIBLE, ACTION)
            .build();

    /** By statement, the clauses that it may have: looked at for each line of a plan. */
    private static final ImmutableMap<Keyword, ImmutableSet<Keyword>> BELOW =
            OWNERS.inverse().asMap().entrySet().stream()
                    .collect(ImmutableMap.toImmutableMap(
                            Map.Entry::getKey, entry -> Sets.immutableEnumSet(entry.getValue())));

    /** What a statement may have only one of. */
    static final ImmutableSet<Keyword> ONCE = Sets.immutableEnumSet(
            Keyword.PERIOD,
            Keyword.INTRO,
            Keyword.PARTNERSHIP,
            Keyword.AREA,
            Keyword.PUBLISHED,
            Keyword.REVIEW,
            Keyword.YEAR,
            Keyword.LANGUAGE,
            Keyword.NAME,
            Keyword.LOGO,
            Keyword.COLOUR,
            Keyword.URL,
            Keyword.CONTACT,
            Keyword.OWNER,
            Keyword.START,
            Keyword.DUE,
            Keyword.ONGOING,
            Keyword.DONE,
            Keyword.CLOSED,
            Keyword.SPENT,
            Keyword.REPORTED,
            Keyword.VISIBLE);

    /** What a measure may have only one of, on the lines below it. */
    private static final ImmutableSet<Keyword> ONCE_OF_MEASURE =
            Sets.immutableEnumSet(Keyword.SOURCE, Keyword.PART, Keyword.REPORTED);

    /** What says more of the measure above, wherever measures may stand. */
    static final ImmutableSet<Keyword> OF_MEASURES =
            Sets.immutableEnumSet(Keyword.SOURCE, Keyword.AT, Keyword.TARGET, Keyword.PART);

    private static final ImmutableSet<Keyword> WITH_AUDIENCE = ImmutableSet.of(Keyword.NOTE, Keyword.CONTACT);

    /** What is longer is not said again. */
    private static final int LONGEST_LINE = 80;

    private final Findings findings;

    Clauses(Findings findings) {
        this.findings = findings;
    }

    /** Whether the clause, if a measure stands above it in the same statement, says something of that measure. */
    static boolean belongsToMeasure(ClauseSyntax clause) {
        return clause.keyword().filter(Clauses::belongsToMeasure).isPresent();
    }

    private static boolean belongsToMeasure(Keyword clause) {
        return clause == Keyword.REPORTED || OF_MEASURES.contains(clause);
    }

    /** Reports the clauses that stand where they can't. */
    void check(PlanSyntax syntax) {
        for (ClauseSyntax stray : syntax.strays()) {
            stray.keyword()
                    .filter(keyword -> keyword != Keyword.CHECK)
                    .ifPresent(keyword -> reportAlone(stray, keyword));
        }
        List<StatementSyntax> statements = syntax.statements();
        if (statements.size() < LargePlan.FEWEST_ACTIONS) {
            statements.forEach(this::check);
        } else {
            // What is found is noted by one thread, and mostly there is nothing.
            Lists.partition(statements, ChangedActions.SHARE).parallelStream()
                    .filter(this::isDoubtful)
                    .forEachOrdered(share -> share.forEach(this::check));
        }
    }

    private boolean isDoubtful(List<StatementSyntax> share) {
        Findings apart = findings.apart();
        share.forEach(new Clauses(apart)::check);
        return apart.doubts() > 0;
    }

    private void check(StatementSyntax statement) {
        Map<Keyword, ClauseSyntax> seen = new HashMap<>();
        Map<Keyword, ClauseSyntax> ofMeasure = new HashMap<>();
        ImmutableSet<Keyword> allowed = BELOW.getOrDefault(statement.keyword(), ImmutableSet.of());
        boolean measureAbove = false;
        for (ClauseSyntax clause : statement.clauses()) {
            Optional<Keyword> begins = clause.keyword();
            if (begins.isEmpty()) {
                continue;
            }
            Keyword keyword = begins.get();
            reportVisible(clause, statement);
            if (measureAbove && belongsToMeasure(keyword)) {
                if (ONCE_OF_MEASURE.contains(keyword)) {
                    reportRepeated(clause, keyword, Keyword.MEASURE, ofMeasure);
                }
                continue;
            }
            if (!allowed.contains(keyword)) {
                if (clause instanceof ClauseSyntax.Unread) {
                    // What is wrong with the line was said where it was read.
                    continue;
                }
                findings.add(Diagnostic.of(
                                LanguageCode.MISPLACED_LINE,
                                Article.with("\"" + keyword.word() + "\" line", keyword.word()) + " belongs to "
                                        + owners(keyword) + ", not to "
                                        + Article.with(statement.keyword().word()))
                        .at(findings.place(clause.span()))
                        .with(findings.place(statement.heading()).labelled("this line stands above it"))
                        .help(instead(clause, keyword, statement).orElseGet(() -> "put it below " + owners(keyword))));
            } else if (ONCE.contains(keyword)) {
                reportRepeated(clause, keyword, statement.keyword(), seen);
            }
            if (keyword == Keyword.MEASURE) {
                measureAbove = true;
                ofMeasure.clear();
            }
        }
    }

    /** How the statement itself says what the clause says of another one. */
    private Optional<String> instead(ClauseSyntax clause, Keyword keyword, StatementSyntax statement) {
        if (keyword == Keyword.FOR && statement.keyword() == Keyword.PRIORITY) {
            String aims = findings.source()
                    .slice(clause.span())
                    .substring(keyword.word().length());
            return Optional.of("if it says which aims the priority is for, write " + Keyword.SUPPORTS.word() + aims);
        }
        if (statement.keyword() == Keyword.UPDATE) {
            return Optional.of(inReturn(clause, keyword, statement));
        }
        if (keyword == Keyword.VISIBLE) {
            return Optional.of(VisibleMessages.FOR_EVERYBODY);
        }
        if (keyword == Keyword.TARGET) {
            return Optional.of("put it below a measure; where it is all that is measured, that is one line, as in: "
                    + keyword.example());
        }
        if (keyword == Keyword.FIELD && statement.keyword() == Keyword.PLAN) {
            return Optional.of("what is said of the whole plan stands in its intro, as in: " + Keyword.INTRO.example());
        }
        return Optional.empty();
    }

    /** What a return can tell in place of a line of an action: it changes nothing that was agreed. */
    private String inReturn(ClauseSyntax clause, Keyword keyword, StatementSyntax update) {
        String subject = update.clauses().stream()
                .takeWhile(above -> !above.equals(clause))
                .filter(above -> above instanceof ClauseSyntax.Entry)
                .map(above -> ((ClauseSyntax.Entry) above).name().text())
                .reduce((one, next) -> next)
                .orElse("home-visits");
        String said = Excerpts.onOneLine(findings.source(), clause.span());
        if (clause instanceof ClauseSyntax.Text text) {
            String quoted = findings.source().slice(text.text().span());
            boolean shown = quoted.length() <= LONGEST_LINE && quoted.indexOf('\n') < 0;
            return "in a return what there is to tell stands in quotes after the id"
                    + (shown ? ", as in: " + subject + " " + quoted : "") + "; what is to stay belongs below "
                    + owners(keyword) + ", in the plan";
        }
        if (keyword == Keyword.SPENT && said.length() <= LONGEST_LINE) {
            return "in a return what was spent stands after the id, as in: " + subject + " " + said;
        }
        boolean date = keyword == Keyword.DUE && clause instanceof ClauseSyntax.Due;
        String line =
                date ? "moved to " + said.substring(keyword.word().length()).strip() + " because \"…\"" : said;
        return "a return changes nothing that was agreed: once it is, write it below " + owners(keyword)
                + ", in the plan"
                + (line.length() > LONGEST_LINE || line.indexOf('\n') >= 0 ? "" : ": " + line)
                + "; what is told of it here stands in quotes after the id";
    }

    /** @param seen the first clause of each kind that the owner has */
    private void reportRepeated(ClauseSyntax clause, Keyword keyword, Keyword owner, Map<Keyword, ClauseSyntax> seen) {
        ClauseSyntax first = clause instanceof ClauseSyntax.Unread ? null : seen.putIfAbsent(keyword, clause);
        if (first != null) {
            findings.add(Diagnostic.of(
                            LanguageCode.REPEATED_LINE,
                            "this " + owner.word() + " already has "
                                    + Article.with("\"" + keyword.word() + "\" line", keyword.word()))
                    .at(findings.place(clause.span()))
                    .with(findings.place(first.span()).labelled("it stands here"))
                    .help(
                            keyword == Keyword.DUE
                                    ? "keep one of the two; a date that was changed stands below the first one, as in: "
                                            + Keyword.MOVED.example()
                                    : "keep one of the two"));
        }
    }

    private void reportVisible(ClauseSyntax clause, StatementSyntax statement) {
        if (clause instanceof ClauseSyntax.Text text
                && text.visible().isPresent()
                && !WITH_AUDIENCE.contains(text.begins())) {
            Place visible = findings.place(text.visible().get().span());
            findings.add(
                    statement.keyword() == ACTION
                            ? VisibleMessages.ofThisLine(visible)
                            : VisibleMessages.ofStatement(visible));
        }
    }

    private void reportAlone(ClauseSyntax stray, Keyword keyword) {
        findings.add(
                LanguageCode.MISPLACED_LINE,
                stray.span(),
                "there is nothing above this line that \"" + keyword.word() + "\" could belong to",
                "put it below " + owners(keyword));
    }

    /** As messages say it: "a plan or an action". */
    private static String owners(Keyword clause) {
        return OF_MEASURES.contains(clause)
                ? "a measure"
                : choice(OWNERS.get(clause).stream()
                        .map(owner -> Article.with(owner.word()))
                        .toList());
    }

    private static String choice(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : Joiner.on(", ").join(words.subList(0, last)) + " or " + words.get(last);
    }
}
