package org.csplan.dsl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.csplan.core.testkit.PackageOrder;
import org.junit.jupiter.api.Test;

class PackagesTest {

    private static final PackageOrder ORDER = PackageOrder.within("org.csplan.dsl")
            .then("syntax")
            .then("internal")
            .then("compiler")
            .then("format")
            .then("");

    @Test
    void packagesUseOnlyThoseBelowThem() {
        ORDER.assertHolds();
    }

    @Test
    void onlyThePackageOfTheGrammarUsesTheParserGenerator() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.csplan.dsl.internal")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.antlr..")
                .check(ORDER.classes());
    }
}
