package org.csplan.cli;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.csplan.core.check.PlanChecks;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.DiagnosticCode;
import org.csplan.core.diagnostic.Severity;
import org.csplan.core.diagnostic.Suggestions;
import org.csplan.dsl.syntax.LanguageCode;
import picocli.CommandLine.Option;

/** The options that say which rules a plan is held against, and how grave a finding must be to count as failure. */
final class RuleChoice {

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "The rules to hold plans against: standard, strict, which looks closer and is graver, or"
                    + " england-wales-csp, which adds prompts from the law. Standard if nothing is said.")
    private String profile = "standard";

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description =
                    "Look only for this, as --list-rules calls it; more than one may be named. Mistakes that leave no"
                            + " plan are said all the same.")
    private final List<String> rules = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "DEGREE",
            description =
                    "From which degree on a finding makes the command fail: error, warning or info. Error if nothing is"
                            + " said.")
    private String failOn = "error";

    /** Takes an option, as {@link PlainCommand} says. */
    boolean takeOption(String option, String value) {
        switch (option) {
            case "--profile" -> profile = value;
            case "--rule" -> rules.add(value);
            case "--fail-on" -> failOn = value;
            default -> {
                return false;
            }
        }
        return true;
    }

    /** @throws WrongCall if a profile or a rule is named that doesn't exist */
    PlanChecks checks() {
        PlanChecks named = profile(profile);
        // Others are findings of the compiler.
        ImmutableSet<String> rulesOfPlans =
                PlanChecks.all().stream().map(DiagnosticCode::id).collect(ImmutableSet.toImmutableSet());
        return rules.isEmpty() ? named : named.only(Sets.intersection(chosen(), rulesOfPlans));
    }

    /** @throws WrongCall if there is no such profile */
    static PlanChecks profile(String name) {
        return Formats.of(PlanChecks.profiles(), PlanChecks::name, "profile").named(name);
    }

    /** Of what the compiler found, what was asked for. */
    ImmutableList<Diagnostic> asked(List<Diagnostic> compiled) {
        ImmutableSet<String> chosen = chosen();
        return compiled.stream()
                .filter(found -> chosen.isEmpty()
                        || found.isError()
                        || chosen.contains(found.code().id()))
                .collect(ImmutableList.toImmutableList());
    }

    /** @throws WrongCall if it is no degree */
    Severity failOn() {
        Map<String, Severity> degrees = Maps.uniqueIndex(Arrays.asList(Severity.values()), Severity::word);
        Severity degree = degrees.get(failOn.toLowerCase(Locale.ROOT));
        if (degree == null) {
            throw new WrongCall(
                    "--fail-on needs a degree: " + Joiner.on(", ").join(degrees.keySet()) + "; " + failOn + " is none");
        }
        return degree;
    }

    private ImmutableSet<String> chosen() {
        ImmutableList<String> known = Stream.<DiagnosticCode>concat(
                        PlanChecks.all().stream(), Arrays.stream(LanguageCode.values()))
                .map(DiagnosticCode::id)
                .collect(ImmutableList.toImmutableList());
        for (String rule : rules) {
            if (!known.contains(rule)) {
                throw new WrongCall("there is no rule " + rule + "; "
                        + Suggestions.nearest(rule, known)
                                .map(near -> "did you mean " + near + "?")
                                .orElse("csp check --list-rules lists them"));
            }
        }
        return ImmutableSet.copyOf(rules);
    }
}
