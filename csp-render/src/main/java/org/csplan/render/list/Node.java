package org.csplan.render.list;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
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

        /** What stands for the whole: its words, or else all that it holds. */
        @Override
        public String shown() {
            return member("text")
                    .map(Node::shown)
                    .orElseGet(() -> members.values().stream().map(Node::shown).collect(Collectors.joining(", ")));
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
