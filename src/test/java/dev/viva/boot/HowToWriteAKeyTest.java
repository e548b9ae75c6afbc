package dev.viva.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.adapter.yaml.BrokenBanks;
import dev.viva.bank.lint.Finding;
import dev.viva.bank.lint.Severity;
import dev.viva.lint.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page for authors practises what it preaches: its pieces, put together, are a good key. */
class HowToWriteAKeyTest {
    @Test
    void shouldTakeApartAKeyWithoutFault(@TempDir Path folder) throws IOException {
        // Given
        String page = Files.readString(BrokenBanks.resource("bank/HOW-TO-WRITE-A-KEY.md"));
        StringBuilder key = new StringBuilder();
        for (String part : page.split("```yaml\n")) {
            key.append(part.startsWith("#") ? "" : part.substring(0, part.indexOf("```")));
        }
        Files.writeString(folder.resolve("page.yaml"), key);

        // When
        Checked checked = BankCheckCommand.check(folder);

        // Then
        assertThat(checked.findings())
                .filteredOn(each -> each.severity() != Severity.NOTE)
                .extracting(Finding::text)
                .isEmpty();
        assertThat(checked.totals().criteria()).isEqualTo(3);
    }
}
