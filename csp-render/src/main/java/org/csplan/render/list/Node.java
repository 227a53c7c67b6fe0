package org.csplan.render.list;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A value of a JSON document. */
sealed interface Node {

    record Text(String text) implements Node {
        @Override
        public String shown() {
            return text;
        }
    }

    record Figure(BigDecimal number) implements Node {
        @Override
        public String shown() {
            return number.toPlainString();
        }
    }

    record Truth(boolean isTrue) implements Node {
        @Override
        public String shown() {
            return String.valueOf(isTrue);
        }
    }

    record Items(ImmutableList<Node> items) implements Node {
        @Override
        public String shown() {
            return items.stream().map(Node::shown).collect(Collectors.joining("; "));
        }

        @Override
        public Stream<Node> each() {
            return items.stream().flatMap(Node::each);
        }
    }

    record Members(ImmutableMap<String, Node> members) implements Node {

        /** Some of these has each entry of progress, and nothing else that has a visibility. */
        private static final ImmutableSet<String> OF_PROGRESS =
                ImmutableSet.of("when", "from", "status", "share", "readings", "milestones", "spent");

        /**
         * What stands for the whole: its words, the label of a status, of progress what was told when; or else all that it
         * holds.
         */
        @Override
        public String shown() {
            return told().or(() -> member("text").or(() -> member("label")).map(Node::shown))
                    .orElseGet(() -> members.values().stream().map(Node::shown).collect(Collectors.joining(", ")));
        }

        /** An entry of progress in the order in which the plan language writes it; none where it is no such entry. */
        private Optional<String> told() {
            if (member("visible").isEmpty() || Collections.disjoint(members.keySet(), OF_PROGRESS)) {
                return Optional.empty();
            }
            String told = Stream.of(
                            shown("when", ""),
                            shown("from", "from "),
                            shown("status", ""),
                            member("share").map(share -> share.shown() + "%"),
                            member("readings")
                                    .map(readings -> readings.each()
                                            .map(reading -> reading instanceof Members parts
                                                    ? parts.shown("measure", "").orElse("") + " = " + reading.shown()
                                                    : reading.shown())
                                            .collect(Collectors.joining(", "))),
                            shown("milestones", ""),
                            shown("spent", "spent "))
                    .flatMap(Optional::stream)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
            return Optional.of(told + shown("text", told.isEmpty() ? "" : ": ").orElse(""));
        }

        private Optional<String> shown(String name, String before) {
            return member(name).map(member -> before + member.shown());
        }

        Optional<Node> member(String name) {
            return Optional.ofNullable(members.get(name));
        }

        /** The members of a member that has any; none otherwise. */
        Members within(String name) {
            return member(name)
                    .filter(Members.class::isInstance)
                    .map(Members.class::cast)
                    .orElseGet(() -> new Members(ImmutableMap.of()));
        }
    }

    /** As a reader sees it. */
    String shown();

    /** The values that a list holds, and those of lists in it; what is no list is its only value. */
    default Stream<Node> each() {
        return Stream.of(this);
    }
}
