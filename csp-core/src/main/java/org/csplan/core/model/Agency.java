package org.csplan.core.model;

import java.util.Optional;

/**
 * A body that acts.
 *
 * @param name in full, one line
 * @param kind absent where the plan doesn't say
 * @param url of its page about itself or the partnership, one line
 */
public record Agency(
        AgencyId id, String name, Optional<AgencyKind> kind, Optional<String> url, Optional<Contact> contact) {

    public Agency {
        name = OneLine.of("an agency's name", name);
        url = url.map(address -> OneLine.of("an address", address));
    }

    /** An agency without an address. */
    public Agency(AgencyId id, String name, Optional<AgencyKind> kind) {
        this(id, name, kind, Optional.empty(), Optional.empty());
    }

    public static Agency of(String id, String name) {
        return new Agency(AgencyId.of(id), name, Optional.empty());
    }

    public static Agency of(String id, String name, AgencyKind kind) {
        return new Agency(AgencyId.of(id), name, Optional.of(kind));
    }

    /**
     * What tables show, where room is short: the id where it is a word of its own ({@code SADC}), the name where the id
     * is only the name with hyphens ({@code Watford-FC}).
     */
    public String label() {
        String word = id.value();
        return word.indexOf('-') < 0 && word.indexOf('_') < 0 ? word : name;
    }
}
