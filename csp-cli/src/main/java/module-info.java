/** The command: reads, calls, writes. */
module org.csplan.cli {
    requires info.picocli;
    requires io.github.javadiffutils;
    requires org.csplan.dsl;
    requires org.csplan.render;
    requires static org.jspecify;

    // picocli sets the annotated fields of the commands.
    opens org.csplan.cli to
            info.picocli;
}
