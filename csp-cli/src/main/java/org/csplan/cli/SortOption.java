package org.csplan.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What rows are sorted by, which may begin with a minus as options do: {@code --sort -spent}. */
final class SortOption {

    private static final Pattern DOWNWARDS = Pattern.compile("-\\p{L}{2}.*");

    private SortOption() {}

    /** With a field to sort by from the largest joined to its option, as {@code -spent} would else be taken for {@code -s pent}. */
    static String[] joined(String... words) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            boolean isSort = words[i].equals("--sort") || words[i].equals("-s");
            if (isSort
                    && i + 1 < words.length
                    && DOWNWARDS.matcher(words[i + 1]).matches()) {
                joined.add("--sort=" + words[++i]);
            } else {
                joined.add(words[i]);
            }
        }
        return joined.toArray(String[]::new);
    }
}
