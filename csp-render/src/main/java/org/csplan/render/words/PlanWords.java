package org.csplan.render.words;

import com.google.common.base.Joiner;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csplan.core.model.Budget;
import org.csplan.core.model.Due;
import org.csplan.core.model.Figure;
import org.csplan.core.model.Measure;
import org.csplan.core.model.PageLanguage;
import org.csplan.core.model.Reading;
import org.csplan.core.model.Recurrence;
import org.csplan.core.model.Reporting;
import org.csplan.core.model.Spending;
import org.csplan.core.model.Status;
import org.csplan.core.model.Timing;
import org.csplan.core.model.When;

/**
 * What plans say in words of the plan language: times, budgets, readings, what measures are held against. In English they
 * stay as they are; in another language their fixed words are those of the page. Numbers and their units always stay as
 * written.
 */
public final class PlanWords {

    /** More than the letter of {@code Q2 2026/27}, which any language may borrow. */
    private static final Pattern ENGLISH_WORD = Pattern.compile("[A-Za-z]{2}");

    private static final Joiner BETWEEN_BLANKS = Joiner.on(' ');

    private final Wording words;
    private final Yardstick yardstick = new Yardstick();

    public PlanWords(Wording words) {
        this.words = words;
    }

    /**
     * A time as it was written; in another language than English, one that was written with English words is said by its
     * days, so {@code spring 2026} becomes {@code Mawrth 2026 – Mai 2026}.
     */
    public String time(When when) {
        boolean isEnglish = words.language() == PageLanguage.ENGLISH;
        return isEnglish || !ENGLISH_WORD.matcher(when.words()).find() ? when.words() : days(when);
    }

    private String days(When when) {
        LocalDate from = when.from();
        LocalDate to = when.to();
        if (when.isOneDay()) {
            return words.day(from);
        }
        boolean areMonths =
                from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
        if (areMonths && YearMonth.from(from).equals(YearMonth.from(to))) {
            return words.month(from.getMonth(), from.getYear());
        }
        return areMonths
                ? words.say(
                        "time.range",
                        words.month(from.getMonth(), from.getYear()),
                        words.month(to.getMonth(), to.getYear()))
                : words.say("time.range", words.day(from), words.day(to));
    }

    /** As in {@code by March 2027}. */
    public String timing(Timing timing) {
        return words.say(Wording.key(timing.bound()), time(timing.when()));
    }

    /** As in {@code March 2027}, {@code weekly}, {@code to be confirmed}. */
    public String due(Due due) {
        if (due instanceof Due.At at) {
            return time(at.time());
        }
        if (due instanceof Due.Provisionally at) {
            return words.say("due.provisionally", time(at.time()));
        }
        if (due instanceof Due.Every every) {
            return recurrence(every.recurrence());
        }
        return words.say(due instanceof Due.Ongoing ? "due.ongoing" : "due.to-be-confirmed");
    }

    /** The time to which something was moved, or that none is agreed. */
    public String movedTo(Due to) {
        return to.when().isEmpty() ? words.say("moved.open") : due(to);
    }

    /** As it stands in a sentence: {@code due March 2027}, but {@code ongoing}. */
    public String said(Due due) {
        return due instanceof Due.Ongoing ? due(due) : words.say("due.said", due(due));
    }

    /** As in {@code weekly}, {@code every November}. */
    public String recurrence(Recurrence recurrence) {
        return recurrence
                .month()
                .map(month -> words.say("recurrence.every", words.word(month)))
                .orElseGet(() -> words.word(recurrence.frequency()));
    }

    /** As in {@code quarterly}, {@code Q1, Q3}. */
    public String reporting(Reporting reporting) {
        if (reporting instanceof Reporting.InQuarters in) {
            return in.quarters().stream()
                    .map(quarter -> words.say("reporting.quarter", quarter))
                    .collect(Collectors.joining(", "));
        }
        return words.word(((Reporting.Every) reporting).frequency());
    }

    /** As in {@code £500 from the Home Office}, {@code none}. */
    public String budget(Budget budget) {
        if (budget instanceof Budget.Sum sum) {
            String amount = sum.amount().words();
            return sum.fund()
                    .map(fund -> words.say("budget.fund", amount, fund))
                    .orElse(amount);
        }
        return budget instanceof Budget.Nil ? words.say("budget.nil") : budget.words();
    }

    /** As in {@code 120 visits to date}, {@code 3 of 12}. */
    public String reading(Reading.Value value) {
        if (value instanceof Reading.ToDate toDate) {
            return words.say("reading.to-date", toDate.total().words());
        }
        if (value instanceof Reading.Ratio ratio) {
            return words.say(
                    "reading.ratio", ratio.part().words(), ratio.whole().words());
        }
        if (value instanceof Reading.Compared compared) {
            return words.say(
                    "reading.compared",
                    compared.number().words(),
                    compared.yearBefore().words());
        }
        return value instanceof Reading.Delivered ? words.say("reading.delivered") : value.words();
    }

    private String figure(Figure figure) {
        boolean isOpen = figure.known().isEmpty() && words.language() != PageLanguage.ENGLISH;
        return isOpen ? words.say("due.to-be-confirmed") : figure.words();
    }

    /** As in {@code £500}, {@code £2,495 to date}. */
    public String spending(Spending spent) {
        String sum = spent.sum().words();
        return spent.isToDate() ? words.say("reading.to-date", sum) : sum;
    }

    /** A partnership's own word for a status, or the page's for one of the usual scale. */
    public String status(Status status) {
        return Status.USUAL_SCALE.contains(status) ? words.say("status." + status.word()) : status.label();
    }

    /**
     * What a measure is held against: {@code target 300 visits during 2026/27}, {@code To be delivered by October 2026};
     * empty for words alone.
     */
    public String yardstick(Measure measure) {
        return measure.accept(yardstick);
    }

    /** What a measure is to come to on its way, as a measure of its own would say it: {@code at least 80% by March 2027}. */
    public String onTheWay(Measure.DatedTarget target) {
        String number = target instanceof Measure.LevelTarget level
                ? words.word(level.goal()) + " " + number(targetKey(level.goal()), level.target())
                : number("yardstick.count", target.target());
        return number + " " + timing(target.timing());
    }

    private static String targetKey(Measure.Goal goal) {
        return switch (goal) {
            case REDUCE, INCREASE -> "yardstick.to";
            case MAINTAIN -> "yardstick.at";
            case AT_LEAST, AT_MOST -> "yardstick.bound";
        };
    }

    private String number(String key, Figure number) {
        return words.say(key, figure(number));
    }

    private final class Yardstick implements Measure.Visitor<String> {

        @Override
        public String statement(Measure.Statement measure) {
            return "";
        }

        @Override
        public String count(Measure.Count measure) {
            return joined(Stream.of(number("yardstick.count", Optional.of(measure.target())), time(measure)));
        }

        @Override
        public String level(Measure.Level measure) {
            return joined(Stream.of(
                    Optional.of(words.word(measure.goal())),
                    number("yardstick.from", measure.baseline()),
                    measure.baselineTime().map(of -> words.say("yardstick.baseline-time", PlanWords.this.time(of))),
                    number(targetKey(measure.goal()), measure.target()),
                    time(measure),
                    number("yardstick.within", measure.tolerance())));
        }

        @Override
        public String recurring(Measure.Recurring measure) {
            return joined(Stream.of(
                    Optional.of(recurrence(measure.recurrence())),
                    number("yardstick.places", measure.at()),
                    time(measure)));
        }

        @Override
        public String deliverable(Measure.Deliverable measure) {
            return joined(Stream.of(Optional.of(words.say("yardstick.delivered")), time(measure)));
        }

        @Override
        public String tracked(Measure.Tracked measure) {
            return words.say("yardstick.tracked");
        }

        private Optional<String> number(String key, Optional<? extends Figure> number) {
            return number.map(figure -> PlanWords.this.number(key, figure));
        }

        private Optional<String> time(Measure measure) {
            return measure.timing().map(PlanWords.this::timing);
        }

        private static String joined(Stream<Optional<String>> parts) {
            return BETWEEN_BLANKS.join(parts.flatMap(Optional::stream).iterator());
        }
    }
}
