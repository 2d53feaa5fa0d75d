package dev.rata.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import java.net.URL;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    @Test
    void leavingOutCommentsChangesNoSettingAndNoPlace() throws Exception {
        for (URL file : Collections.list(getClass().getClassLoader().getResources("reference.conf"))) {
            var quick = Reference.withoutComments(file);
            var whole = ConfigFactory.parseURL(file);

            assertThat(quick).isEqualTo(whole);
            quick.root()
                    .forEach((key, value) -> assertThat(Origins.describe(value.origin()))
                            .isEqualTo(Origins.describe(whole.root().get(key).origin())));
        }
    }
}
