/** A plan as documents: a web page, a table and data. */
module org.csplan.render {
    requires transitive org.csplan.core;
    requires com.google.common;
    requires de.siegmar.fastcsv;
    requires gg.jte.runtime;
    requires org.commonmark;
    requires static org.jspecify;
    requires tools.jackson.core;

    exports org.csplan.render;
    exports org.csplan.render.csv;
    exports org.csplan.render.findings;
    exports org.csplan.render.html;
    exports org.csplan.render.json;
    exports org.csplan.render.list;
    exports org.csplan.render.text;
    exports org.csplan.render.view;
}
