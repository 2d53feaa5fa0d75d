package dev.rata.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigSourcesTest {
    private static final String KEY = "rata.process.spawners";

    @TempDir
    private Path directory;

    @AfterEach
    void forgetTheProperty() {
        System.clearProperty(KEY);
        ConfigFactory.invalidateCaches();
    }

    private ConfigSources file(String text) throws IOException {
        return new ConfigSources(List.of(), Optional.of(Files.writeString(directory.resolve("my.conf"), text)));
    }

    private String my() {
        return directory.resolve("my.conf").toString();
    }

    private static ConfigSources set(String... assignments) {
        return new ConfigSources(List.of(assignments), Optional.empty());
    }

    private static void assertProblems(ConfigSources sources, String... problems) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(sources::load)
                .withMessage(String.join("\n", problems));
    }

    @Test
    void startsWithTheReference() {
        assertThat(ConfigSources.STANDARD.load().getInt(KEY)).isEqualTo(64);
    }

    @Test
    void aFileOverridesTheReference() throws IOException {
        assertThat(file(KEY + " = 2").load().getInt(KEY)).isEqualTo(2);
    }

    @Test
    void aPropertyOverridesAFile() throws IOException {
        System.setProperty(KEY, "3");
        ConfigFactory.invalidateCaches();

        assertThat(file(KEY + " = 2").load().getInt(KEY)).isEqualTo(3);
    }

    @Test
    void anAssignmentOverridesAPropertyAndTheLastAssignmentWins() {
        System.setProperty(KEY, "3");
        ConfigFactory.invalidateCaches();

        assertThat(set(KEY + "=4", KEY + "=5").load().getInt(KEY)).isEqualTo(5);
    }

    @Test
    void anAssignmentMayHoldWhatHoconWouldNotRead() {
        assertThat(set("my.url=a:b{").load().getString("my.url")).isEqualTo("a:b{");
    }

    @Test
    void substitutionsSeeTheReference() throws IOException {
        assertThat(file("my.double = ${rata.process.spawners}0").load().getInt("my.double"))
                .isEqualTo(640);
    }

    @Test
    void refusesAnAssignmentWithoutAValue() {
        assertProblems(
                set("rata.log.level"), "--set rata.log.level: expected key=value, such as --set rata.log.level=debug");
    }

    @Test
    void refusesAnAssignmentWhoseKeyIsNone() {
        assertProblems(
                set("a..b=1"),
                "--set a..b: this is not a key; a key is made of words and dots, such as rata.log.level");
    }

    @Test
    void namesTheOptionOfAnUnknownKey() {
        assertProblems(
                set("rata.log.levle=info"),
                "--set rata.log.levle: unknown key rata.log.levle; did you mean rata.log.level?");
    }

    @Test
    void namesThePropertyOfABadValue() {
        System.setProperty(KEY, "none");
        ConfigFactory.invalidateCaches();

        assertProblems(
                ConfigSources.STANDARD,
                "-D: rata.process.spawners must be a whole number from 1 to 4096, but is \"none\"");
    }

    @Test
    void reportsBadValuesAndUnknownKeysTogether() throws IOException {
        assertProblems(
                file("rata.log.level = loud\nrata.log.color = never\n"),
                my() + ":1: rata.log.level must be one of debug, info, warn, error, fatal, but is \"loud\"",
                my() + ":2: unknown key rata.log.color; did you mean rata.log.colour?");
    }

    @Test
    void reportsASectionGivenAsAValueOnce() throws IOException {
        assertProblems(file("rata.log = loud"), my() + ":1: rata.log must be a section in braces, but is \"loud\"");
    }

    @Test
    void reportsRootsGivenAsValuesOnce() throws IOException {
        assertProblems(file("rata = 5"), my() + ":1: rata must be a section in braces, but is 5");
    }

    @Test
    void refusesAMissingFile() {
        Path missing = directory.resolve("none.conf");

        assertProblems(
                new ConfigSources(List.of(), Optional.of(missing)),
                missing + ": there is no such configuration file; check the path given with --config");
    }

    @Test
    void refusesADirectory() {
        assertProblems(
                new ConfigSources(List.of(), Optional.of(directory)),
                directory + ": this is a directory, but a configuration file is needed");
    }

    @Test
    void refusesWhatIsNotHocon() throws IOException {
        assertProblems(
                file("rata {\n  log.level = = info\n}"),
                my() + ":2: not valid HOCON: Expecting a value but got wrong token: '=' (if you intended '=' to be"
                     + " part of a key or string value, try enclosing the key or value in double quotes, or you may be"
                     + " able to rename the file .properties rather than .conf)");
    }

    @Test
    void refusesASubstitutionThatLeadsNowhere() throws IOException {
        assertProblems(
                file("my.a = ${my.b}"),
                my() + ":1: cannot be resolved: Could not resolve substitution to a value: ${my.b}");
    }

    @Test
    void refusesAnIncludeThatIsMissing() throws IOException {
        assertProblems(
                file("include required(\"none.conf\")"),
                my() + ": cannot be read: resource not found on classpath: none.conf");
    }

    @Test
    void namesTheLastPlaceOfAValuePutTogether() throws IOException {
        assertProblems(
                file("rata.log.level = ${rata.log.level}x"),
                my() + ":1: rata.log.level must be one of debug, info, warn, error, fatal, but is \"infox\"");
    }
}
