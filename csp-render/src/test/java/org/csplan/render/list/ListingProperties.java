package org.csplan.render.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.csplan.core.model.ActionPlan;
import org.csplan.core.model.Parsed;
import org.csplan.core.model.Visibility;
import org.csplan.core.testkit.PlanDomain;
import org.csplan.render.csv.CsvTable;
import org.csplan.render.view.Report;
import tools.jackson.databind.json.JsonMapper;

@Domain(PlanDomain.class)
class ListingProperties {

    @Property(tries = 100)
    void everyMemberOfEveryElementIsAField(@ForAll ActionPlan plan, @ForAll RowKind kind) {
        Fields fields = Fields.of(kind);
        kind.rows(report(plan), row -> assertIsKnown(Nodes.read(row), "", fields));
    }

    private static void assertIsKnown(Node.Members object, String within, Fields fields) {
        object.members().forEach((name, value) -> {
            Parsed<Field> field = fields.field(within + name);
            assertTrue(field.toOptional().isPresent(), () -> within + name + " is no field");
            value.each().forEach(each -> {
                if (each instanceof Node.Members members) {
                    assertIsKnown(members, within + name + ".", fields);
                } else {
                    assertTrue(
                            field.orElseThrow().values().isEmpty()
                                    || field.orElseThrow().values().contains(each.shown()),
                            () -> within + name + " is not known to be " + each.shown());
                    assertTrue(field.orElseThrow().key(each).isPresent(), () -> within + name + " has no key");
                }
            });
        });
    }

    @Property(tries = 100)
    void anElementFitsAConditionOrItsContrary(@ForAll ActionPlan plan, @ForAll Visibility visibility)
            throws IOException {
        String word = visibility.word();
        for (String[] contraries : new String[][] {
            {"visible=" + word, "visible!=" + word},
            {"priorities=", "priorities!="},
            {"standing.computed=late", "standing.computed!=late"},
            {"leads=A", "leads!=A"},
            {"id<m", "id>=m"}
        }) {
            int all = plan.actions().size();
            assertEquals(
                    all,
                    actions(plan, contraries[0]).size()
                            + actions(plan, contraries[1]).size());
        }
    }

    @Property(tries = 100)
    void conditionsAreJoinedByAnd(@ForAll ActionPlan plan) {
        ImmutableList<String> both = ids(plan, "aims!=", "priorities!=");
        List<String> one = new ArrayList<>(ids(plan, "aims!="));
        one.retainAll(ids(plan, "priorities!="));
        assertEquals(one, both);
    }

    @Property(tries = 100)
    void sortingLosesNothingAndTurnedRoundIsTheContrary(@ForAll ActionPlan plan) {
        Fields fields = Fields.of(RowKind.ACTIONS);
        ImmutableList<String> up = ids(listing(plan, fields.order("id").orElseThrow()));
        ImmutableList<String> down = ids(listing(plan, fields.order("-id").orElseThrow()));
        assertEquals(plan.actions().size(), up.size());
        assertEquals(
                up.stream().map(String::toLowerCase).toList(),
                down.reverse().stream().map(String::toLowerCase).toList());
    }

    @Property(tries = 100)
    void allFormatsHaveTheSameElements(@ForAll ActionPlan plan, @ForAll RowKind kind) throws IOException {
        Listing listing = Listing.of(report(plan), kind, ImmutableList.of(), Order.OF_THE_PLAN, Optional.empty());
        StringWriter csv = new StringWriter();
        listing.csv(CsvTable.plain(), csv);
        StringWriter json = new StringWriter();
        listing.json(ImmutableList.of(), json);
        assertEquals(
                listing.size(),
                CsvReader.builder().ofNamedCsvRecord(csv.toString()).stream().count());
        assertEquals(
                listing.size(), JsonMapper.shared().readTree(json.toString()).size());
    }

    private static Report report(ActionPlan plan) {
        return Report.of(plan, Visibility.RESTRICTED);
    }

    private static Listing listing(ActionPlan plan, Order order) {
        return Listing.of(
                report(plan),
                RowKind.ACTIONS,
                ImmutableList.of(),
                order,
                Fields.of(RowKind.ACTIONS).columns("id").toOptional());
    }

    private static Listing actions(ActionPlan plan, String... conditions) {
        Fields fields = Fields.of(RowKind.ACTIONS);
        return Listing.of(
                report(plan),
                RowKind.ACTIONS,
                ImmutableList.copyOf(conditions).stream()
                        .map(words -> fields.condition(words, plan.yearStart(), () -> LocalDate.of(2026, 11, 28))
                                .orElseThrow())
                        .collect(ImmutableList.toImmutableList()),
                Order.OF_THE_PLAN,
                fields.columns("id").toOptional());
    }

    private static ImmutableList<String> ids(ActionPlan plan, String... conditions) {
        return ids(actions(plan, conditions));
    }

    private static ImmutableList<String> ids(Listing listing) {
        StringWriter json = new StringWriter();
        try {
            listing.json(ImmutableList.of(), json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return JsonMapper.shared()
                .readTree(json.toString())
                .valueStream()
                .map(row -> row.required("id").stringValue())
                .collect(ImmutableList.toImmutableList());
    }
}
