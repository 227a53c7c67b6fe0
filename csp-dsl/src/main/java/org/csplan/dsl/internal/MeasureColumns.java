package org.csplan.dsl.internal;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The measures of a plan by what may head a column of their numbers in a return: their ids and their texts. */
public final class MeasureColumns {

    /** Where the measures of the plan are not known. */
    static final MeasureColumns NONE = new Builder().build();

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]*(?:\\.[0-9]+)?(%?)");

    private static final String PER_CENT = "%";

    /** @param isShare whether its numbers are percentages */
    private record Named(String owner, String id, boolean isShare) {}

    private final ImmutableListMultimap<String, Named> byLabel;

    private MeasureColumns(ImmutableListMultimap<String, Named> byLabel) {
        this.byLabel = byLabel;
    }

    /** Gathers measures. */
    public static final class Builder {

        private final ImmutableListMultimap.Builder<String, Named> byLabel = ImmutableListMultimap.builder();

        /**
         * @param owner the id of what it belongs to
         * @param id as a reading names it
         * @param unit empty where it has none
         */
        public Builder add(String owner, String id, String text, String unit) {
            Named named = new Named(Ascii.toLowerCase(owner), id, unit.equals(PER_CENT));
            ImmutableSet.of(plain(id), plain(text)).stream()
                    .filter(label -> !label.isEmpty())
                    .forEach(label -> byLabel.put(label, named));
            return this;
        }

        public MeasureColumns build() {
            return new MeasureColumns(byLabel.build());
        }
    }

    /** Whether a column with this head may hold the numbers of a measure. */
    boolean isNamed(String head) {
        return byLabel.containsKey(plain(head));
    }

    /**
     * The reading that a cell holds; none where its head names no measure of what the row is about, or more than one, or
     * where the cell is no number as that measure has.
     *
     * @param owner the id with which the row begins
     */
    Optional<String> reading(String owner, String head, String cell) {
        boolean isShare = cell.endsWith(PER_CENT);
        return byLabel.get(plain(head)).stream()
                .filter(named -> named.owner().equals(Ascii.toLowerCase(owner)))
                .reduce((one, other) -> one.equals(other) ? one : new Named(one.owner(), "", false))
                .filter(named -> !named.id().isEmpty()
                        && named.isShare() == isShare
                        && NUMBER.matcher(cell).matches())
                .map(named -> named.id() + " = " + cell);
    }

    /** Whatever its capitals and marks. */
    private static String plain(String words) {
        return CharMatcher.forPredicate(Character::isLetterOrDigit).retainFrom(words.toLowerCase(Locale.ROOT));
    }
}
