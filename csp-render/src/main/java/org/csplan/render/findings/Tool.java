package org.csplan.render.findings;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * The program that looked for findings.
 *
 * @param version absent for one that was not built from a release
 * @param rules all kinds of finding that it may report, in the order in which it explains them
 */
public record Tool(String name, Optional<String> version, ImmutableList<Rule> rules) {}
