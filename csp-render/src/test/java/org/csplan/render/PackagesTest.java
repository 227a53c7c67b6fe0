package org.csplan.render;

import org.csplan.core.testkit.PackageOrder;
import org.junit.jupiter.api.Test;

class PackagesTest {

    @Test
    void packagesUseOnlyThoseBelowThem() {
        PackageOrder.within("org.csplan.render")
                .then("words")
                .then("view")
                .then("html.page", "csv", "json.text", "text")
                .then("json", "findings")
                .then("list")
                .then("html.template.part")
                .then("html.template")
                .then("html")
                .then("")
                .assertHolds();
    }
}
