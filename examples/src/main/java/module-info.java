/** Small programs that embed the library. */
module org.csplan.examples {
    requires org.csplan.dsl;
    requires org.csplan.render;
    requires static org.jspecify;
}
