package org.csplan.core.analysis;

import com.google.common.collect.ImmutableList;

/**
 * What is computed of the plan itself, and of each of its aims, priorities and actions, all in the plan's order.
 *
 * @param each a list for the plan, then one for each of the others; empty where there is nothing
 * @param actions how many of the lists are of actions
 */
record OfOwners<T>(ImmutableList<ImmutableList<T>> each, int actions) {

    ImmutableList<T> all() {
        ImmutableList.Builder<T> all = ImmutableList.builder();
        each.forEach(all::addAll);
        return all.build();
    }

    ImmutableList<T> ofPlan() {
        return each.get(0);
    }

    /** A list for each aim, then for each priority. */
    ImmutableList<ImmutableList<T>> ofObjectives() {
        return each.subList(1, each.size() - actions);
    }

    ImmutableList<ImmutableList<T>> ofActions() {
        return each.subList(each.size() - actions, each.size());
    }
}
