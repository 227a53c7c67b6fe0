package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.csplan.core.diagnostic.Place;
import org.csplan.core.diagnostic.Subject;
import org.csplan.core.model.Agency;
import org.csplan.core.model.AgencyId;
import org.csplan.core.model.AgencyKind;
import org.csplan.core.model.Contact;
import org.csplan.core.model.Visibility;
import org.csplan.dsl.compiler.Declarations.Declared;
import org.csplan.dsl.syntax.ClauseSyntax;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.StatementSyntax;

/** From agency statements to agencies. */
final class AgencyCompiler {

    private static final Choice<AgencyKind> KINDS = Choice.of(
                    "kind of agency", "kinds", AgencyKind.class, AgencyKind::word)
            .withSynonyms(ImmutableMap.<String, String>builder()
                    .put("nhs", "health")
                    .put("hospital", "health")
                    .put("icb", "health")
                    .put("ccg", "health")
                    .put("trust", "health")
                    .put("charity", "voluntary")
                    .put("vcs", "voluntary")
                    .put("vcse", "voluntary")
                    .put("vcfse", "voluntary")
                    .put("third-sector", "voluntary")
                    .put("community", "voluntary")
                    .put("borough", "council")
                    .put("district", "council")
                    .put("unitary", "council")
                    .put("authority", "council")
                    .put("constabulary", "police")
                    .put("brigade", "fire")
                    .put("rescue", "fire")
                    .put("prison", "other")
                    .put("education", "other")
                    .put("school", "other")
                    .put("university", "other")
                    .put("housing", "other")
                    .put("business", "other")
                    .buildOrThrow());

    private final CommonClauses common;
    private final Findings findings;

    AgencyCompiler(CommonClauses common, Findings findings) {
        this.common = common;
        this.findings = findings;
    }

    Agency compile(Declared<WrittenStatement> declared, ImmutableMap.Builder<Subject, Place> places) {
        AgencyId id = AgencyId.of(declared.id());
        StatementSyntax statement = declared.syntax().syntax();
        places.put(Subject.of(id), declared.syntax().place());
        Optional<String> url = Optional.empty();
        Optional<Contact> contact = Optional.empty();
        for (ClauseSyntax clause : statement.clauses()) {
            if (clause instanceof ClauseSyntax.Text text && text.begins() == Keyword.URL) {
                url = Declarations.text(text.text(), findings);
            } else if (clause instanceof ClauseSyntax.Text text && text.begins() == Keyword.CONTACT) {
                contact = common.contact(text, Visibility.PUBLIC);
            }
        }
        Optional<AgencyKind> kind =
                statement.kind().filter(word -> statement.isWhole()).flatMap(word -> KINDS.of(word, findings));
        return new Agency(id, declared.text(), kind, url, contact);
    }
}
