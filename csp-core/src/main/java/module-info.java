/** The plan as immutable values, what is wrong with it, and what can be computed from it. */
module org.csplan.core {
    requires transitive com.google.common;
    requires static org.jspecify;

    exports org.csplan.core.analysis;
    exports org.csplan.core.check;
    exports org.csplan.core.diagnostic;
    exports org.csplan.core.model;
    exports org.csplan.core.source;
}
