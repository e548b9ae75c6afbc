package dev.viva.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.viva.adapter.yaml.BankException;
import dev.viva.adapter.yaml.BankFiles;
import dev.viva.adapter.yaml.BrokenBanks;
import dev.viva.adapter.yaml.YamlBank;
import dev.viva.bank.lint.Severity;
import dev.viva.lint.Checked;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One broken bank for each rule: what is wrong in it is found, where it stands, and nothing else. */
class BrokenBanksTest {
    private static Stream<Arguments> banks() {
        return BrokenBanks.folders("broken-banks").stream()
                .map(folder -> Arguments.argumentSet(folder.getFileName().toString(), folder));
    }

    private static Stream<Arguments> banksWithErrors() {
        return banks().filter(
                        each -> BrokenBanks.of((Path) each.get()[0]).get(0).contains("[error "));
    }

    @Test
    void shouldSeeTheBrokenBanks() {
        // Given
        String folder = "broken-banks";

        // When
        List<Path> banks = BrokenBanks.folders(folder);

        // Then
        assertThat(banks).hasSizeGreaterThan(25).allSatisfy(bank -> assertThat(BrokenBanks.of(bank))
                .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("banks")
    void shouldFindExactlyTheFaultInItsLine(Path folder) {
        // Given
        List<String> expected = BrokenBanks.of(folder);

        // When
        Checked checked = BankCheckCommand.check(folder);

        // Then
        assertThat(CheckText.lines(checked).subList(0, checked.findings().size()))
                .isEqualTo(expected);
        assertThat(checked.passes()).isEqualTo(checked.findings().get(0).severity() == Severity.NOTE);
    }

    @ParameterizedTest
    @MethodSource("banksWithErrors")
    void shouldNotLoadABankWithAnError(Path folder) {
        // Given
        List<String> errors = BrokenBanks.of(folder).stream()
                .filter(line -> line.contains("[error "))
                .map(line -> line.substring(0, line.lastIndexOf(" [")))
                .toList();

        // When / Then
        assertThatThrownBy(() -> YamlBank.read(BankFiles.folder(folder)))
                .isInstanceOfSatisfying(
                        BankException.class, e -> assertThat(e.faults()).isEqualTo(errors));
    }
}
