package org.csplan.core;

import org.csplan.core.testkit.PackageOrder;
import org.junit.jupiter.api.Test;

class PackagesTest {

    @Test
    void packagesUseOnlyThoseBelowThem() {
        PackageOrder.within("org.csplan.core")
                .then("source")
                .then("model")
                .then("diagnostic")
                .then("analysis")
                .then("check")
                .assertHolds();
    }
}
