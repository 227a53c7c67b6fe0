package org.csplan.dsl.compiler;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.csplan.core.model.ActionId;
import org.csplan.core.model.Status;
import org.csplan.dsl.compiler.Declarations.Declared;
import org.csplan.dsl.syntax.Keyword;
import org.csplan.dsl.syntax.LanguageCode;
import org.csplan.dsl.syntax.StatementSyntax;

/** From status statements to the partnership's own scale. */
final class StatusCompiler {

    private static final Choice<Status.Meaning> MEANINGS =
            Choice.of("status that all plans share", "they", Status.Meaning.class, Status.Meaning::word);

    private StatusCompiler() {}

    static ImmutableList<Status> compile(List<WrittenStatement> statements) {
        Declarations<WrittenStatement> names =
                new Declarations<>("status", label -> ActionId.fromTitle(label).value(), new HashMap<>());
        for (WrittenStatement written : statements) {
            StatementSyntax statement = written.syntax();
            names.add(written, statement.name(), statement.heading(), statement.isWhole(), written.findings());
        }
        ImmutableList.Builder<Status> statuses = ImmutableList.builder();
        for (Declared<WrittenStatement> declared : names.finish()) {
            StatementSyntax statement = declared.syntax().syntax();
            Findings findings = declared.syntax().findings();
            if (statement.kind().isEmpty()) {
                if (statement.isWhole()) {
                    findings.add(
                            LanguageCode.INCOMPLETE_LINE,
                            statement.heading(),
                            "this status does not say what it comes to",
                            "as in: " + Keyword.STATUS.example()
                                    + "; how an action stands is told by a line such as: progress green");
                }
                continue;
            }
            Optional<Status.Meaning> meaning = MEANINGS.of(statement.kind().get(), findings);
            meaning.ifPresent(known -> statuses.add(new Status(declared.id(), declared.text(), known)));
        }
        return statuses.build();
    }
}
