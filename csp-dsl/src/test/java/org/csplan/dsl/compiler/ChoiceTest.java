package org.csplan.dsl.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.csplan.core.diagnostic.Diagnostic;
import org.csplan.core.diagnostic.Mend;
import org.csplan.dsl.PlanLanguage;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    @Test
    void aMisspeltWordIsMended() {
        Diagnostic found = found("agency Fire is polce\n");
        assertEquals(Optional.of("did you mean police?"), found.help());
        assertEquals(Optional.of("police"), mended(found));
    }

    @Test
    void whoMayReadSomethingIsNotWidenedByAGuess() {
        Diagnostic found = found("action a\n  note \"x\" visible publik\n");
        assertEquals(Optional.of("did you mean public?"), found.help());
        assertEquals(Optional.empty(), mended(found));
        assertEquals(Optional.of("partners"), mended(found("action a\n  note \"x\" visible partnrs\n")));
    }

    @Test
    void anotherWordForOneIsAskedAfterAndNotMended() {
        Diagnostic found = found("agency NHS is NHS\n");
        assertEquals(Optional.of("did you mean health?"), found.help());
        assertEquals(Optional.empty(), mended(found));
    }

    @Test
    void aMisspeltWordForOneIsNotTakenForAnotherThatIsLikeItToo() {
        Diagnostic found = found("agency Aid is comunity\n");
        assertEquals(Optional.of("did you mean voluntary?"), found.help());
        assertEquals(Optional.empty(), mended(found));
        assertEquals(
                Optional.of("did you mean fire?"),
                found("agency Crew is rescu\n").help());
    }

    private static Diagnostic found(String statement) {
        List<Diagnostic> found =
                PlanLanguage.compile("plan.csp", "plan p\n" + statement).diagnostics();
        assertEquals(1, found.size(), found.toString());
        return found.get(0);
    }

    private static Optional<String> mended(Diagnostic found) {
        return found.mend().map(mend -> ((Mend.Edits) mend).edits().get(0).replacement());
    }
}
