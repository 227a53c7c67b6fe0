package org.csplan.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.csplan.core.source.SourceText;
import org.csplan.dsl.compiler.Limits;
import org.csplan.dsl.compiler.SourceLoader;
import org.csplan.dsl.compiler.TextDecoder;
import org.csplan.dsl.syntax.LanguageCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationsTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```csp\\n(.*?)^```");

    private final Explanations explanations = Explanations.ofMistakes();

    @Test
    void thePageExplainsEveryCodeInTheOrderOfTheCode() {
        List<String> codes =
                Arrays.stream(LanguageCode.values()).map(LanguageCode::id).toList();
        assertEquals(codes, List.copyOf(explanations.codes()));
    }

    @ParameterizedTest
    @EnumSource(LanguageCode.class)
    void theExampleOfACodeShowsThatCodeAndNoOther(LanguageCode code) {
        Matcher example = EXAMPLE.matcher(explanations.of(code.id()).orElseThrow());
        assertTrue(example.find(), "there is an example");
        SourceText text = SourceText.of("plan.csp", example.group(1));
        Set<String> found = PlanLanguage.compile(text, new OneWordFile()).diagnostics().stream()
                .map(diagnostic -> diagnostic.code().id())
                .collect(Collectors.toSet());
        assertEquals(Set.of(code.id()), found);
    }

    /** Beside the plan lies a Word file, in the folder notes one with another ending, and nothing else. */
    private static final class OneWordFile implements SourceLoader {

        @Override
        public Loaded<SourceText> load(String name) {
            return name.endsWith(".docx")
                    ? new Loaded.Unreadable<>(TextDecoder.decode(new byte[] {'P', 'K', 3, 4})
                            .problem()
                            .orElseThrow())
                    : new Loaded.Missing<>();
        }

        @Override
        public Loaded<byte[]> loadBytes(String name) {
            return new Loaded.Missing<>();
        }

        @Override
        public ImmutableList<String> list(String folder, boolean withSubfolders) {
            return ImmutableList.of();
        }

        @Override
        public ImmutableList<String> misnamed(String folder) {
            return folder.equals("notes") ? ImmutableList.of("notes/q1.csp.txt") : ImmutableList.of();
        }

        @Override
        public ImmutableSet<String> folders(String folder) {
            return ImmutableSet.of();
        }

        /** So short that a line of a page can go beyond it. */
        @Override
        public Limits limits() {
            return Limits.standard().withLine(100);
        }
    }
}
