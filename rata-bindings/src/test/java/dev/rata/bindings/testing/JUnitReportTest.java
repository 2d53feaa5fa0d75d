package dev.rata.bindings.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rata.bindings.runtime.RataTrace;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class JUnitReportTest {
    private static final LocalDateTime STARTED = LocalDateTime.of(2026, 1, 2, 3, 4, 5);
    private static final TestOutcome FAILED = new TestOutcome.Failed(
            "value_error", "a < b & \"c\"\u0000\u001B[31m", Optional.empty(), new RataTrace(List.of()));

    private static TestResult result(String name, TestOutcome outcome) {
        return new TestResult(name, name, "a_test.rata:1", outcome, Duration.ofMillis(1234), "", "");
    }

    private static FileReport file(String path, TestResult... results) {
        return new FileReport(
                Path.of(path),
                "",
                Optional.empty(),
                List.of(results),
                results.length,
                Duration.ofSeconds(2),
                "printed ]]> <\u0007>\n",
                "logged\n");
    }

    private static Schema schema() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JUnitReportTest.class.getResource("junit.xsd"));
    }

    @Test
    void fitsTheSchemaWhateverTheTestsAre() throws Exception {
        String xml = JUnitReport.of(
                List.of(
                        file(
                                "test/a_test.rata",
                                result("passes", new TestOutcome.Passed()),
                                result("is skipped", new TestOutcome.Skipped("later")),
                                result("fails", FAILED)),
                        file("b_test.rata"),
                        FileReport.notLoaded(Path.of("c_test.rata"), "c_test.rata:1:1: error: <\n", Duration.ZERO)),
                STARTED,
                7);

        schema().newValidator().validate(new StreamSource(new StringReader(xml)));
        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        var failure = document.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttributes().getNamedItem("message").getNodeValue())
                .isEqualTo("a < b & \"c\"\\u{0}\\u{1B}[31m");
        assertThat(failure.getTextContent()).startsWith("  1) fails (a_test.rata:1)\n");
        assertThat(document.getElementsByTagName("system-out").item(0).getTextContent())
                .isEqualTo("printed ]]> <\\u{7}>\n");
        var suite = document.getElementsByTagName("testsuite").item(0).getAttributes();
        assertThat(suite.getNamedItem("tests").getNodeValue()).isEqualTo("3");
        assertThat(suite.getNamedItem("failures").getNodeValue()).isEqualTo("1");
        assertThat(suite.getNamedItem("skipped").getNodeValue()).isEqualTo("1");
        assertThat(suite.getNamedItem("timestamp").getNodeValue()).isEqualTo("2026-01-02T03:04:05");
        assertThat(document.getElementsByTagName("error").getLength()).isEqualTo(1);
    }

    @Test
    void theSchemaRefusesOtherDocuments() {
        assertThatThrownBy(() -> schema().newValidator()
                        .validate(new StreamSource(new StringReader("<testsuites><testsuite/></testsuites>"))))
                .isInstanceOf(SAXException.class);
    }
}
