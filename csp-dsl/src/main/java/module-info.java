/** The plan language: text to plan. Nothing that it exports mentions the parser generator. */
module org.csplan.dsl {
    requires transitive org.csplan.core;
    requires org.antlr.antlr4.runtime;
    requires static org.jspecify;

    exports org.csplan.dsl;
    exports org.csplan.dsl.compiler;
    exports org.csplan.dsl.format;
    exports org.csplan.dsl.syntax;
}
