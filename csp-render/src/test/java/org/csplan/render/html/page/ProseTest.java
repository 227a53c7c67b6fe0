package org.csplan.render.html.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plain & simple                      | <p>plain &amp; simple</p>
            *soft* and **strong**               | <p><em>soft</em> and <strong>strong</strong></p>
            # A heading                         | <p><strong>A heading</strong></p>
            a <b>tag</b>                        | <p>a &lt;b&gt;tag&lt;/b&gt;</p>
            <script>x</script>                  | <p>&lt;script&gt;x&lt;/script&gt;</p>
            [page](https://example.org)         | <p><a rel="nofollow" href="https://example.org">page</a></p>
            [mail](mailto:a@example.org)        | <p><a rel="nofollow" href="mailto:a@example.org">mail</a></p>
            [](https://example.org)             | <p><a rel="nofollow" href="https://example.org">https://example.org</a></p>
            [run](javascript:alert)             | <p>run <code>javascript:alert</code></p>
            [run](JavaScript:alert)             | <p>run <code>JavaScript:alert</code></p>
            [**run**](file:///S:/plan)          | <p><strong>run</strong> <code>file:///S:/plan</code></p>
            [near](plan.html)                   | <p>near <code>plan.html</code></p>
            [](plan.html)                       | <p><code>plan.html</code></p>
            [nowhere]()                         | <p>nowhere</p>
            ![chart](https://example.org/c.png) | <p><a rel="nofollow" href="https://example.org/c.png">chart</a></p>
            ![chart](chart.png)                 | <p>chart <code>chart.png</code></p>
            [![c](d.png)](https://example.org)  | <p><a rel="nofollow" href="https://example.org">c <code>d.png</code></a></p>
            """)
    void isRead(String commonMark, String html) {
        assertEquals(html, html(commonMark));
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "[", "*_", "![", "<", "`", "\\"})
    void isReadHoweverDeep(String opening) {
        String html = html(opening.repeat(20_000) + "deep");

        assertTrue(html.contains("deep"));
    }

    private static String html(String commonMark) {
        StringOutput output = new StringOutput();
        Prose.of(commonMark).writeTo(output);
        return output.toString().strip();
    }

    @Test
    void paragraphsStayApart() {
        assertEquals("<p>One</p>\n<p>Two</p>", html("One\n\nTwo"));
    }
}
