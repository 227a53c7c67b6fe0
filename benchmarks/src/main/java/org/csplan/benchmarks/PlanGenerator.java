package org.csplan.benchmarks;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Makes up plans of any number of actions, in the plan language, as long-winded and as varied as real ones are. The same
 * number always gives the same text, on every Java.
 *
 * <p>An action is as long as those of St Albans, but half-way through its year, so that more of them have progress. Aims
 * stay five; priorities grow with the logarithm of the number of actions and agencies with its square root, since a
 * larger partnership has more of them but not in proportion.
 */
public final class PlanGenerator {

    private static final int SEED = 2019;

    private static final int FEWEST_ACTIONS = 24;
    private static final int FEWEST_PRIORITIES = 5;

    private record Topic(String slug, String words) {}

    private static final ImmutableList<String> AIMS = ImmutableList.of(
            "To tackle all crime through prevention, detection and prosecution and to manage the most prolific offenders.",
            "To protect vulnerable adults – victims of domestic abuse, modern slavery, scams and cybercrime, and rough sleepers.",
            "To protect vulnerable children – victims of criminal exploitation, gangs, County Lines and crimes involving weapons.",
            "To reduce drug and alcohol misuse including street drinking.",
            "To tackle anti-social behaviour – environmental, nuisance and personal – by legal powers and by diversion.");

    private static final ImmutableList<Topic> TOPICS = ImmutableList.of(
            new Topic("burglary", "residential burglary"),
            new Topic("vehicle-crime", "motor vehicle crime"),
            new Topic("fly-tipping", "fly-tipping"),
            new Topic("street-drinking", "street drinking and begging"),
            new Topic("knife-crime", "knife crime"),
            new Topic("county-lines", "County Lines and criminal exploitation"),
            new Topic("domestic-abuse", "domestic abuse"),
            new Topic("modern-slavery", "modern slavery"),
            new Topic("scams", "scams – on the doorstep and online –"),
            new Topic("hate-crime", "hate crime"),
            new Topic("noise", "noise and neighbour nuisance"),
            new Topic("road-safety", "road safety"),
            new Topic("rough-sleeping", "rough sleeping"),
            new Topic("mental-health", "mental health crises"),
            new Topic("rural-crime", "rural and heritage crime"),
            new Topic("arson", "deliberate fires"),
            new Topic("shop-theft", "shop theft"),
            new Topic("night-time-economy", "violence in the night-time economy"),
            new Topic("drug-dealing", "drug dealing and cuckooing"),
            new Topic("reoffending", "reoffending after short sentences"));

    private static final ImmutableList<String> PLACES = ImmutableList.of(
            "the city centre",
            "Northgate",
            "Millbrook",
            "Ashby Rise",
            "the Eastfield estate",
            "Harrow Green",
            "St Aldhelm’s ward",
            "the river path",
            "Castle Parade",
            "Oldbury",
            "Whitmoor and Fenton",
            "the station quarter");

    private static final ImmutableList<String> VERBS = ImmutableList.of(
            "Reduce",
            "Deliver a joint response to",
            "Raise awareness of",
            "Maintain or reduce the level of",
            "Support victims of",
            "Improve the reporting of",
            "Continue the project on",
            "Work with other agencies on");

    private static final ImmutableList<String> PEOPLE = ImmutableList.of(
            "residents",
            "young people",
            "secondary schools",
            "landlords and letting agents",
            "taxi drivers",
            "local farmers and landowners",
            "people over 65",
            "licensed premises",
            "faith groups",
            "small businesses");

    private static final ImmutableList<String> MEANS = ImmutableList.of(
            "a Community News article",
            "leaflets and posters",
            "a media campaign and neighbourhood messages",
            "drop-in sessions",
            "a stall at the community engagement day",
            "“Your voice, your choice” workshops",
            "joint patrols on days of action",
            "a short film for social media");

    private static final ImmutableList<String> COUNTED = ImmutableList.of(
            "visits", "events", "courses", "patrols", "referrals", "home safety checks", "workshops", "bikes marked");

    private static final ImmutableList<String> TIMES = ImmutableList.of(
            "2019/20",
            "September 2019",
            "March 2020",
            "31 March 2020",
            "Q2 2019/20",
            "Q4 2019/20",
            "summer 2019",
            "2019-12-31",
            "end of 2019",
            "October 2019");

    private static final ImmutableList<String> PERIODS =
            ImmutableList.of("2019/20", "Q2 2019/20", "summer 2019", "October 2019 to March 2020");

    private static final ImmutableList<String> LEVELS = ImmutableList.of(
            "at least 75% within 5%", "increase", "maintain at 5.2 per 1,000 households", "at most 20%", "tracked");

    private static final ImmutableList<String> FREQUENCIES =
            ImmutableList.of("weekly", "monthly at 4 locations", "quarterly", "every November");

    private static final ImmutableList<String> STATUSES =
            ImmutableList.of("green", "green", "amber", "red", "done", "not-started");

    private static final ImmutableList<String> AGENCIES = ImmutableList.of(
            "agency EDC                \"Exampleton District Council\"           is council",
            "agency Police             \"Exampleshire Constabulary\"             is police",
            "agency Fire               \"Exampleshire Fire and Rescue Service\"  is fire",
            "agency County             \"Exampleshire County Council\"           is county",
            "agency Probation          \"Probation Service – Exampleshire\"      is probation",
            "agency ICB                \"Exampleshire Integrated Care Board\"    is health",
            "agency Trading-Standards  \"Trading Standards\"",
            "agency Town-FC            \"Exampleton Town FC\"",
            "agency Youth-Homeless     \"Exampleshire Young Homeless\"           is voluntary",
            "agency CMHT               \"Community Mental Health Team (CMHT)\"   is health",
            "agency College            \"Millbrook College\"",
            "agency Sunrise            \"Sunrise – support after domestic abuse\" is voluntary",
            "agency schools");

    private final int actions;
    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<String> agencies = new ArrayList<>();
    private final List<String> objectives = new ArrayList<>();

    /** The ids of the actions so far. */
    private final List<String> named = new ArrayList<>();

    /** Full ids of measures that are counted all year. */
    private final List<String> counted = new ArrayList<>();

    /** How many of the actions so far were drawn with the same words. */
    private final Map<String, Integer> phases = new HashMap<>();

    private String lastTitle = "";

    /** Of the action that is written; empty where it has none. */
    private String lastId = "";

    private PlanGenerator(int actions) {
        this.actions = actions;
        // The one generator whose algorithm its specification fixes.
        this.random = new Random(SEED);
    }

    /** A plan of so many actions, at least one, in which the compiler finds nothing wrong. */
    public static String plan(int actions) {
        return new PlanGenerator(actions).write();
    }

    /** The same plan at the end of its year: each action with an id was told of by some agency in each quarter but the second. */
    static String planWithReturns(int actions) {
        PlanGenerator generator = new PlanGenerator(actions);
        return generator.write() + generator.returns();
    }

    /** Writes a plan into a file: {@code 100000 plan.csp}, or {@code 100000 plan.json} for the same plan as JSON. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: PlanGenerator ACTIONS FILE");
            System.exit(2);
        }
        Path file = Path.of(args[1]);
        String plan = plan(Integer.parseInt(args[0]));
        Files.writeString(file, file.toString().endsWith(".json") ? Steps.json(Steps.view(Steps.compile(plan))) : plan);
    }

    private String write() {
        line("# A plan that is made up, for measuring. No place in it is a real one.");
        line("plan exampleton-2019-20 \"Exampleton Community Safety Partnership Action Plan 2019/20\"");
        line("  period 2019/20");
        line("  intro \"\"\"");
        line("    The partnership has agreed these aims and priorities for 2019/20. The plan sets out the targets");
        line("    agreed to tackle them, and others that arise during the year – with a budget of £186,500.");
        line("    \"\"\"");
        line("  partnership \"Exampleton Community Safety Partnership\"");
        line("  published 1 April 2019");
        line("  reported quarterly");
        line("  cites assessment \"The county’s strategic assessment\" November 2018");
        writeAgencies();
        writeObjectives();
        for (int number = 1; number <= actions; number++) {
            writeAction(number);
        }
        writeUpdates();
        line("");
        line("term CPW \"Community Protection Warning\"");
        line("term PSPO \"Public Spaces Protection Order\"");
        return text.toString();
    }

    private void writeAgencies() {
        line("");
        line("# Those that lead most come first.");
        for (String agency : AGENCIES) {
            line(agency);
            agencies.add(agency.split(" +", 3)[1]);
        }
        for (int number = AGENCIES.size() + 1; number <= (int) Math.sqrt(actions); number++) {
            agencies.add("group-" + number);
            line("agency group-" + number + " \"Community group " + number + " of " + one(PLACES) + "\" is voluntary");
        }
    }

    private void writeObjectives() {
        line("");
        for (int i = 0; i < AIMS.size(); i++) {
            String id = String.valueOf((char) ('A' + i));
            objectives.add(id);
            line("aim " + id + " \"" + AIMS.get(i) + "\"");
        }
        line("");
        int doublings = 31 - Integer.numberOfLeadingZeros(Math.max(1, actions / FEWEST_ACTIONS));
        for (int number = 1; number <= FEWEST_PRIORITIES + doublings; number++) {
            String concerns = one(TOPICS).words() + " and on " + one(TOPICS).words();
            line("priority " + number + " \"To focus on " + concerns + " in " + one(PLACES) + ", engaging with "
                    + one(PEOPLE) + ".\"");
            line("  supports " + one(objectives.subList(0, AIMS.size())));
            objectives.add(String.valueOf(number));
        }
    }

    private void writeAction(int number) {
        Topic topic = one(TOPICS);
        line("");
        if (inHundred(5)) {
            line("# Asked of " + one(agencies) + " at the meeting of " + one(TIMES) + "; carried over – see minutes.");
        }
        String title = "\"" + title(topic) + "\"";
        if (inHundred(10)) {
            // The compiler makes an id from the title.
            lastId = "";
            line("action " + title);
        } else {
            lastId = topic.slug() + "-" + number;
            line("action " + lastId + " " + title);
            named.add(lastId);
        }
        line("  for  " + String.join(", ", some(objectives, 1 + random.nextInt(3))));
        List<String> who = some(agencies, 1 + random.nextInt(3));
        int leads = inHundred(30) ? who.size() : Math.max(1, who.size() - 1);
        line("  lead " + String.join(", ", who.subList(0, leads)));
        if (leads < who.size()) {
            line("  with " + String.join(", ", who.subList(leads, who.size())));
        }
        writeDetails();
        int measures = 1 + random.nextInt(3);
        for (int measure = 1; measure <= measures; measure++) {
            writeMeasure(measure, topic);
        }
        if (inHundred(8)) {
            line("  milestone \"" + activity() + "\" by " + one(TIMES) + (inHundred(30) ? " done June 2019" : ""));
        }
        if (inHundred(35)) {
            writeProgress();
        }
    }

    /** One that no other action has; of one in a hundred that of the last, which somebody copied and forgot to change. */
    private String title(Topic topic) {
        if (!lastTitle.isEmpty() && inHundred(1)) {
            return lastTitle;
        }
        String words = one(VERBS) + " " + topic.words() + " in " + one(PLACES);
        int phase = phases.merge(words, 1, Integer::sum);
        lastTitle = phase == 1 ? words : words + ", phase " + phase;
        return lastTitle;
    }

    /** What only some actions have. */
    private void writeDetails() {
        if (inHundred(5)) {
            line("  owner \"Head of Community Safety\"");
        }
        if (inHundred(25)) {
            line("  due " + one(TIMES));
        } else if (inHundred(10)) {
            line("  ongoing");
        }
        if (inHundred(5)) {
            line("  budget £" + grouped(500 * (1 + random.nextInt(40))) + " from \"the Commissioner’s fund\"");
        }
        if (named.size() > 1 && inHundred(2)) {
            line("  depends on " + named.get(random.nextInt(named.size() - 1)));
        }
        if (inHundred(5)) {
            line("  tag " + one(TOPICS).slug() + ", 2019");
        }
        if (inHundred(8)) {
            line("  note \"Funded by £" + grouped(500 * (1 + random.nextInt(40))) + " from the community fund\"");
        }
    }

    private void writeMeasure(int number, Topic topic) {
        // Half of all measures are words only, as the first five of these ten.
        switch (random.nextInt(10)) {
            case 0 -> line("  measure \"" + activity() + "\"  # as last year");
            case 1 -> line("  measure “" + one(agencies) + " to hold a \"day of action\" in " + one(PLACES) + "”");
            case 2, 3, 4 -> line("  measure \"" + activity() + "\"");
            case 5 -> {
                String target = 5 * (1 + random.nextInt(80)) + " " + one(COUNTED);
                boolean read = inHundred(50);
                if (read && !lastId.isEmpty()) {
                    counted.add(lastId + ".target-" + number);
                }
                line("  measure target-" + number + " \"" + target + " for " + one(PEOPLE) + "\" target " + target
                        + " during " + (read ? "2019/20" : one(PERIODS)));
                if (read) {
                    line("    source \"Quarterly returns\"");
                    line("  progress Q1 2019/20 target-" + number + " = " + random.nextInt(100) + " to date");
                }
            }
            case 6 -> {
                int now = 100 + random.nextInt(3000);
                line("  measure outcome \"Incidents of " + topic.words() + "\" reduce from " + grouped(now) + " to "
                        + grouped(now * 9 / 10) + " by " + one(TIMES));
            }
            case 7 ->
                line("  measure \"Feeling of safety amongst " + one(PEOPLE) + " in " + one(PLACES) + "\" "
                        + one(LEVELS));
            case 8 -> line("  measure \"Meetings with " + one(PEOPLE) + "\" " + one(FREQUENCIES));
            default -> line("  measure \"" + activity() + "\" delivered by " + one(TIMES));
        }
    }

    private void writeProgress() {
        String when = inHundred(50) ? "Q" + (1 + random.nextInt(3)) + " 2019/20 " : "";
        String status = inHundred(60) ? one(STATUSES) + " " : "";
        if (inHundred(15)) {
            line("  progress " + when + status + "\"\"\"");
            line("    " + activity() + ". It was reported that **" + random.nextInt(100) + "%** is done.");
            line("");
            line("    The partners’ next meeting decides on " + one(MEANS) + ", at a cost of £"
                    + grouped(500 + random.nextInt(9000)) + ".");
            line("    \"\"\"");
        } else {
            line("  progress " + when + status + "\"" + activity() + "\"");
        }
    }

    /** One return in a quarter from an agency in two, each on a few actions. */
    private void writeUpdates() {
        int entries = Math.max(1, actions / 20 / agencies.size());
        for (int i = 0; i < agencies.size() && !named.isEmpty(); i += 2) {
            line("");
            line("update Q2 2019/20 from " + agencies.get(i));
            for (int entry = 0; entry < entries; entry++) {
                line("  " + one(named) + " " + one(STATUSES) + " \"" + activity() + "\"");
            }
        }
    }

    /** Of some actions what was done, of others the reading of a measure. */
    private String returns() {
        text.setLength(0);
        for (int quarter : new int[] {1, 3, 4}) {
            for (int i = 0; i < agencies.size(); i++) {
                line("");
                line("update Q" + quarter + " 2019/20 from " + agencies.get(i));
                for (int at = i; at < named.size(); at += agencies.size()) {
                    line("  " + named.get(at) + " " + one(STATUSES) + " \"" + activity() + "\"");
                }
                for (int at = i; at < counted.size(); at += agencies.size()) {
                    line("  " + counted.get(at) + " = " + random.nextInt(100));
                }
            }
        }
        return text.toString();
    }

    private String activity() {
        return switch (random.nextInt(4)) {
            case 0 -> "Increase awareness amongst " + one(PEOPLE) + " by " + one(MEANS);
            case 1 -> one(agencies) + " to organise " + one(MEANS) + " with " + one(PEOPLE);
            case 2 -> "Organise and fund " + one(MEANS) + " in " + one(PLACES);
            default -> "Link with " + one(PEOPLE) + " in " + one(PLACES) + " – " + one(MEANS);
        };
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private boolean inHundred(int times) {
        return random.nextInt(100) < times;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** So many of the list, in its order, none twice. */
    private List<String> some(List<String> list, int count) {
        List<Integer> places = new ArrayList<>();
        while (places.size() < count) {
            int place = random.nextInt(list.size());
            if (!places.contains(place)) {
                places.add(place);
            }
        }
        Collections.sort(places);
        return places.stream().map(list::get).toList();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
