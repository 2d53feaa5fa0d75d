package dev.rata.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.util.Set;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

class KnownKeysTest {
    private static final Config REFERENCE = ConfigFactory.parseString("""
        rata.process { spawners = 64, dispatcher { executor = "x", throughput = 64 } }
        pekko {
          loggers = ["a"]
          loglevel = "INFO"
          log-dead-letters = 10
          home = ""
          password = ""
          actor {
            creation-timeout = 20s
            deployment { default { router = "from-code" } }
            default-dispatcher { executor = "default", throughput = 5, fork-join-executor { parallelism-min = 8, virtualize = off } }
            default-mailbox { mailbox-type = "m", mailbox-capacity = 1000 }
          }
        }
        """);

    private static ListAssert<String> assertProblems(String given) {
        Config config =
                ConfigFactory.parseString(given, ConfigParseOptions.defaults().setOriginDescription("sample"));
        return assertThat(new KnownKeys(REFERENCE, Set.of("rata.process.spawners"))
                .check(config).stream().map(SettingsProblem::toString).toList());
    }

    @Test
    void acceptsKeysOfTheReference() {
        assertProblems("pekko { loglevel = DEBUG, log-dead-letters = off, actor.creation-timeout = 1m }")
                .isEmpty();
    }

    @Test
    void leavesKeysOfOthersAlone() {
        assertProblems("my-app.spawner = 1, java.home = x").isEmpty();
    }

    @Test
    void suggestsTheNearestKey() {
        assertProblems("rata.process.spawner = 8")
                .containsExactly("sample:1: unknown key rata.process.spawner; did you mean rata.process.spawners?");
    }

    @Test
    void suggestsTheSection() {
        assertProblems("\nrata.proces { spawners = 8 }")
                .containsExactly("sample:2: unknown key rata.proces; did you mean rata.process?");
    }

    @Test
    void suggestsTheKeyThatEndsInTheSameWord() {
        assertProblems("rata.spawners = 8")
                .containsExactly("sample:1: unknown key rata.spawners; did you mean rata.process.spawners?");
    }

    @Test
    void suggestsNothingWhenNothingIsNear() {
        assertProblems("pekko.quux = 8")
                .containsExactly("sample:1: unknown key pekko.quux; \"rata config\" lists the keys that exist");
    }

    @Test
    void acceptsAnyKeyInAFreeSection() {
        assertProblems("pekko.actor.deployment { \"/a/b\" { router = x, anything = 1 } }")
                .isEmpty();
    }

    @Test
    void acceptsTheKeysOfADispatcherInEveryDispatcher() {
        assertProblems("rata.process.dispatcher.fork-join-executor { parallelism-min = 2, virtualize = on }")
                .isEmpty();
    }

    @Test
    void refusesOtherKeysInADispatcher() {
        assertProblems("rata.process.dispatcher.thruput = 2")
                .containsExactly("sample:1: unknown key rata.process.dispatcher.thruput; did you mean"
                        + " rata.process.dispatcher.throughput?");
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertProblems("rata.process.dispatcher.throughput = fast")
                .containsExactly("sample:1: rata.process.dispatcher.throughput must be a number, but is \"fast\"");
    }

    @Test
    void refusesWhatIsNoDuration() {
        assertProblems("pekko.actor.creation-timeout = \"a while\"")
                .containsExactly(
                        "sample:1: pekko.actor.creation-timeout must be a duration such as 500ms, 5s or 2m, but is \"a"
                                + " while\"");
    }

    @Test
    void refusesWhatIsNoSwitch() {
        assertProblems("pekko.actor.default-dispatcher.fork-join-executor.virtualize = perhaps")
                .containsExactly(
                        "sample:1: pekko.actor.default-dispatcher.fork-join-executor.virtualize must be on or off, but"
                                + " is \"perhaps\"");
    }

    @Test
    void refusesASectionForASingleValue() {
        assertProblems("pekko.loglevel { a = 1 }")
                .containsExactly("sample:1: pekko.loglevel must be a single value, but is {\"a\":1}");
    }

    @Test
    void refusesASingleValueForASection() {
        assertProblems("rata.process = 5")
                .containsExactly("sample:1: rata.process must be a section in braces, but is 5");
    }

    @Test
    void refusesASingleValueForAList() {
        assertProblems("pekko.loggers = a")
                .containsExactly("sample:1: pekko.loggers must be a list in brackets, but is \"a\"");
    }

    @Test
    void masksSecretsInProblems() {
        assertProblems("pekko.password { x = hush }")
                .containsExactly("sample:1: pekko.password must be a single value, but is \"******\"");
    }

    @Test
    void leavesTypedValuesToTheirReader() {
        assertProblems("rata.process.spawners = many").isEmpty();
    }
}
