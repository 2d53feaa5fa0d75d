package dev.rata.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

class EffectiveConfigTest {
    private static Config config(String text) {
        return ConfigFactory.parseString(text, ConfigParseOptions.defaults().setOriginDescription("sample"));
    }

    @Test
    void showsKeysInOrderWithTheirOrigin() {
        assertThat(EffectiveConfig.lines(config("b.d = on\nb.c = [1, 2]\na = 5s\nbc = 1"), List.of("b", "a")))
                .isEqualTo("""
                    b.c = [1,2]  # sample:2
                    b.d = "on"  # sample:1
                    a = "5s"  # sample:3
                    """);
    }

    @Test
    void namesTheReferenceFile() {
        assertThat(EffectiveConfig.lines(ConfigSources.referenceOnly(), List.of("rata.process.spawners")))
                .matches("rata\\.process\\.spawners = 64  # .*reference\\.conf:\\d+\n");
    }

    @Test
    void masksSecrets() {
        assertThat(EffectiveConfig.lines(
                        config("ssl { key-store-password = abc, private-key = k, key-store = file }\n"
                                + "empty.secret = \"\""),
                        List.of("ssl", "empty")))
                .isEqualTo("""
                    ssl.key-store = "file"  # sample:1
                    ssl.key-store-password = "******"  # sample:1
                    ssl.private-key = "******"  # sample:1
                    empty.secret = ""  # sample:2
                    """);
    }
}
