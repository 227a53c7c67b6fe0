package org.csplan.dsl.compiler;

import com.google.common.base.Joiner;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.csplan.core.analysis.FirstFew;
import org.csplan.core.model.ElementId;
import org.csplan.core.source.SourceSpan;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.LookAlikes;
import org.csplan.dsl.syntax.ReferenceSyntax;

/**
 * What may be named in one kind of list, such as the agencies after {@code lead}: by id, as it should be, and by whatever
 * people write instead.
 */
final class KnownNames<I extends ElementId> {

    /** A list longer than this is no help in a message. */
    private static final int MOST_SHOWN = 8;

    private static final int MOST_WORDS_IN_A_NAME = 5;

    /** How much of the plan is here, on which depends whether anybody can tell that a name leads nowhere. */
    enum Known {
        WHOLE,
        /** A part without the rest: if nothing that may be named is in it, nothing is reported. */
        PART_ALONE,
        /** A file that the plan uses was not found, in which anything may stand: nothing is reported. */
        INCOMPLETE
    }

    private final LanguageCode code;
    private final String kind;
    private final String kinds;
    private final ImmutableMap<String, I> byId;
    private final Known known;
    private final Supplier<Map<String, String>> idByName;
    private final Supplier<ImmutableListMultimap<String, String>> idsByName;
    private final Supplier<ImmutableListMultimap<String, String>> folded;
    private final Supplier<Map<String, String>> alike;

    /**
     * @param code of a name that leads nowhere
     * @param kind as messages say it: "agency"
     * @param named the texts of what may be named, by id
     * @param known how much of what may be named is known
     */
    KnownNames(
            LanguageCode code,
            String kind,
            String kinds,
            ImmutableMap<String, I> byId,
            Supplier<? extends Map<String, String>> named,
            Known known) {
        this.code = code;
        this.kind = kind;
        this.kinds = kinds;
        this.byId = byId;
        this.known = known;
        // Made when a name is first unknown, and once, for there may be as many wrong names as there are right ones.
        Supplier<ImmutableListMultimap<String, String>> all = Suppliers.memoize(() -> {
            ImmutableListMultimap.Builder<String, String> byName = ImmutableListMultimap.builder();
            named.get().forEach((id, name) -> byName.put(fold(name), id));
            return byName.build();
        });
        this.idsByName = all;
        this.idByName = Suppliers.memoize(() -> {
            Map<String, String> byName = new HashMap<>();
            all.get().forEach(byName::putIfAbsent);
            return byName;
        });
        this.folded = Suppliers.memoize(() -> Multimaps.index(byId.keySet(), KnownNames::fold));
        this.alike = Suppliers.memoize(() -> {
            Map<String, String> idByPlain = new HashMap<>();
            byId.keySet().forEach(id -> idByPlain.putIfAbsent(LookAlikes.plain(id), id));
            return idByPlain;
        });
    }

    /** That of a name which leads nowhere. */
    LanguageCode code() {
        return code;
    }

    /** As messages say it: "agency". */
    String kind() {
        return kind;
    }

    /** Whether what is named may well stand in the rest of the plan, which is not here. */
    boolean cannotTell() {
        return known == Known.INCOMPLETE || (known == Known.PART_ALONE && byId.isEmpty());
    }

    /** What has this id. */
    Optional<I> called(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    /** The ids of all that has this text, whatever its capitals; of several nobody can tell which is meant. */
    ImmutableList<String> idsNamed(String text) {
        return idsByName.get().get(fold(text));
    }

    /** All that may be named. */
    ImmutableMap<String, I> byId() {
        return byId;
    }

    ImmutableSet<String> ids() {
        return byId.keySet();
    }

    /** By texts as {@link #fold} gives them; of several that have the same text the first. */
    Map<String, String> idByName() {
        return idByName.get();
    }

    /** The one that has this id if letters that look alike are the same. */
    Optional<String> lookingLike(String word) {
        return Optional.ofNullable(alike.get().get(LookAlikes.plain(word)));
    }

    /** The id that is meant, for its case or a hyphen alone may be another, or for it is named by its name. */
    Optional<String> idMeant(String word) {
        if (byId.containsKey(word)) {
            return Optional.of(word);
        }
        return Optional.ofNullable(idByName.get().get(fold(word))).or(() -> butForCase(word));
    }

    /** The only id that is this one in other letters, or with a blank for a hyphen. */
    Optional<String> butForCase(String word) {
        return Optional.of(folded.get().get(fold(word)))
                .filter(same -> same.size() == 1)
                .map(same -> same.get(0));
    }

    /** How many of the words at the head of the list are together the name of something, written without quotes. */
    int wordsOfAName(SourceText source, List<ReferenceSyntax> list) {
        for (int words = Math.min(MOST_WORDS_IN_A_NAME, list.size()); words > 1; words--) {
            // A dash between two names belongs to neither.
            if (LeadWords.isDash(list.get(0)) || LeadWords.isDash(list.get(words - 1))) {
                continue;
            }
            SourceSpan span = list.get(0).span().to(list.get(words - 1).span());
            if (idByName.get().containsKey(fold(source.slice(span)))) {
                return words;
            }
        }
        return 1;
    }

    /** What may be named, for a message. */
    String choice() {
        if (byId.isEmpty()) {
            return "there are no " + kinds;
        }
        List<String> all = byId.keySet().asList();
        String listed = Joiner.on(", ").join(FirstFew.of(all, MOST_SHOWN));
        int more = FirstFew.leftOut(all, MOST_SHOWN);
        return kinds + " are " + listed + (more > 0 ? " and " + more + " more" : "");
    }

    /** Without what hardly tells one name from another: capitals, hyphens. */
    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ').strip();
    }
}
