package dev.rata.bindings.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.VectorTerm;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts that no short program leads to; the others are in the programs of {@code src/test/rata}. */
class ErrorsTest {
    private static String text(RataException exception) {
        return exception.getMessage();
    }

    @Test
    void aModuleThatIsGone() {
        assertThat(text(Errors.noModule("Tools"))).isEqualTo("{:undefined_module, \"there is no module Tools\"}");
    }

    @Test
    void aFunctionOfSeveralArities() {
        assertThat(text(Errors.arity("M.f", List.of(1, 3), 2)))
                .isEqualTo("{:arity_error, \"M.f takes 1 or 3 arguments, but was called with 2\"}");
    }

    @Test
    void aLongValueIsCut() {
        var vector = VectorTerm.ofLongs(new long[1000]);

        assertThat(Errors.shown(vector)).hasSize(401).endsWith(", …");
    }
}
