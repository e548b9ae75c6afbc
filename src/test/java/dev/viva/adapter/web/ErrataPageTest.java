package dev.viva.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.adapter.yaml.BankFiles;
import dev.viva.adapter.yaml.LibraryFiles;
import dev.viva.adapter.yaml.YamlBank;
import dev.viva.adapter.yaml.YamlLibrary;
import dev.viva.bank.ItemBank;
import dev.viva.bank.ItemId;
import dev.viva.bank.Topic;
import dev.viva.library.Erratum;
import dev.viva.library.Library;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ErrataPageTest {
    private static final Library LIBRARY = YamlLibrary.read(LibraryFiles.bundled());
    private static final ItemBank BANK = YamlBank.read(BankFiles.bundled());

    @Test
    void shouldShowEveryErratumWithItsCorrectionItsSourceAndItsQuestions() {
        // When
        String html = new ErrataPage(LIBRARY, BANK).html();

        // Then
        for (Erratum erratum : LIBRARY.errata()) {
            assertThat(html)
                    .contains("id=\"" + erratum.id() + "\"")
                    .contains(ErrataPage.safe(erratum.fault()))
                    .contains(ErrataPage.safe(erratum.right()))
                    .contains(ErrataPage.safe(erratum.source()));
            erratum.items().forEach(item -> assertThat(html)
                    .contains(
                            ErrataPage.safe(BANK.find(item).orElseThrow().ask(0).question())));
        }
    }

    @Test
    void shouldShowWhateverStandsInTheDataAsText() {
        // Given
        String hostile = "<img src=x onerror=alert(1)> & \"'";
        Erratum erratum = new Erratum(
                "x\"><script>", Topic.TREES, hostile, hostile, hostile, hostile, hostile, List.of(new ItemId("gone")));
        Library library = new Library(Map.of(), LIBRARY.reading(), List.of(erratum));

        // When
        String html = new ErrataPage(library, new ItemBank(List.of())).html();

        // Then
        assertThat(html)
                .contains("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;&#39;")
                .contains("id=\"x&quot;&gt;&lt;script&gt;\"")
                .doesNotContain("<img", "<script", "Asked as");
    }

    @Test
    void shouldKeepToTheContentSecurityPolicy() {
        // When
        String html = new ErrataPage(LIBRARY, BANK).html();

        // Then
        assertThat(html)
                .doesNotContain("<script", "<style", " style=", "href=\"http", "src=")
                .doesNotContainPattern("<[^>]* on[a-z]+=");
    }

    @Test
    void shouldGiveProgramsTheSame() {
        // When
        List<ErrataResource.Correction> corrections = new ErrataResource(LIBRARY).errata();

        // Then
        assertThat(corrections).hasSameSizeAs(LIBRARY.errata());
        ErrataResource.Correction first = corrections.get(0);
        assertThat(first.topic()).isEqualTo("bias-variance");
        assertThat(first.items()).isNotEmpty().allMatch(item -> BANK.find(new ItemId(item))
                .isPresent());
    }
}
