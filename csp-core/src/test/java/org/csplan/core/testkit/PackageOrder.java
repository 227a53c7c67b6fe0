package org.csplan.core.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** The packages of a module, lowest first: each may use those below it, and none above or beside. */
public final class PackageOrder {

    private final String root;
    private final JavaClasses classes;
    private final ImmutableList<ImmutableSet<String>> levels;

    private PackageOrder(String root, JavaClasses classes, ImmutableList<ImmutableSet<String>> levels) {
        this.root = root;
        this.classes = classes;
        this.levels = levels;
    }

    /** Begins with no package; all those with classes in them, at the root and below it, are to be placed. */
    public static PackageOrder within(String root) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
        return new PackageOrder(root, classes, ImmutableList.of());
    }

    /** Adds packages above those added before; their names start from the root, whose own name is empty. */
    public PackageOrder then(String... packages) {
        ImmutableSet.Builder<String> level = ImmutableSet.builder();
        for (String name : packages) {
            level.add(name.isEmpty() ? root : root + "." + name);
        }
        return new PackageOrder(
                root,
                classes,
                ImmutableList.<ImmutableSet<String>>builder()
                        .addAll(levels)
                        .add(level.build())
                        .build());
    }

    /** Fails if a package was left out, or if a class uses a package that is not below its own. */
    public void assertHolds() {
        assertEquals(
                levels.stream().flatMap(ImmutableSet::stream).collect(ImmutableSet.toImmutableSet()),
                classes.stream().map(JavaClass::getPackageName).collect(ImmutableSet.toImmutableSet()),
                "the order names every package, and no other");
        List<String> upwards = classes.stream()
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .filter(use -> isUpwards(use.getOriginClass(), use.getTargetClass()))
                .map(Dependency::getDescription)
                .toList();
        assertEquals(List.of(), upwards, "packages use only those below them");
    }

    /** The classes that are in order, for rules of a module's own. */
    public JavaClasses classes() {
        return classes;
    }

    private boolean isUpwards(JavaClass user, JavaClass used) {
        String from = user.getPackageName();
        String to = used.getBaseComponentType().getPackageName();
        return !from.equals(to) && levelOf(to) >= levelOf(from);
    }

    /** From 0; below all of them where the package is not of this module. */
    private int levelOf(String name) {
        for (int level = 0; level < levels.size(); level++) {
            if (levels.get(level).contains(name)) {
                return level;
            }
        }
        return -1;
    }
}
