package dev.viva.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.viva.adapter.yaml.BankFiles;
import dev.viva.adapter.yaml.BrokenBanks;
import dev.viva.adapter.yaml.YamlBank;
import dev.viva.bank.Item;
import dev.viva.bank.ItemBank;
import dev.viva.lint.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team's own folder: two items and a book of their own. */
class TeamBankTest {
    private static final Path TEAM = BrokenBanks.resource("team-bank");

    @Test
    void shouldLoadATeamsBank() {
        // Given
        var files = BankFiles.folder(TEAM);

        // When
        ItemBank bank = YamlBank.read(files);

        // Then
        assertThat(bank.items()).extracting(item -> item.id().value()).containsExactly("mean-of-two", "gradient-noise");
        assertThat(bank.items()).extracting(item -> item.ask(7).question()).noneMatch(text -> text.contains("{"));
    }

    @Test
    void shouldNotAskATeamToCoverTheGuide() {
        // Given
        Path folder = TEAM;

        // When
        Checked checked = BankCheckCommand.check(folder);

        // Then
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.coverage().rows())
                .extracting(row -> row.topic())
                .containsExactly("bias-variance", "optimization");
    }

    @Test
    void shouldLoadNothingOfABankWithOneBrokenFile(@TempDir Path folder) throws IOException {
        // Given
        Files.copy(TEAM.resolve("ours.rubric.yaml"), folder.resolve("ours.yaml"));
        Files.writeString(folder.resolve("broken.yaml"), "- id: no-more-than-an-id\n");

        // When / Then
        assertThatThrownBy(() -> YamlBank.read(BankFiles.folder(folder)))
                .hasMessageContaining("broken.yaml:1 no-more-than-an-id: `ask` is missing");
    }

    @Test
    void shouldSayWhichFolderIsMissing(@TempDir Path folder) {
        // Given
        Path missing = folder.resolve("none");

        // When / Then
        assertThatThrownBy(() -> BankCheckCommand.check(missing))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("none");
    }

    @Test
    void shouldKeepTheOrderOfFilesAndItems() {
        // Given
        ItemBank bank = YamlBank.read(BankFiles.folder(TEAM));

        // When
        List<Item> again = YamlBank.read(BankFiles.folder(TEAM)).items();

        // Then
        assertThat(again)
                .extracting(Item::hash)
                .isEqualTo(bank.items().stream().map(Item::hash).toList());
    }
}
