package dev.viva.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.adapter.web.RecomputedClaims.Done;
import dev.viva.adapter.web.RecomputedClaims.Failed;
import dev.viva.adapter.web.RecomputedClaims.Progress;
import dev.viva.adapter.web.RecomputedClaims.Underway;
import dev.viva.adapter.yaml.BankFiles;
import dev.viva.adapter.yaml.LibraryFiles;
import dev.viva.adapter.yaml.YamlBank;
import dev.viva.adapter.yaml.YamlClaims;
import dev.viva.adapter.yaml.YamlLibrary;
import dev.viva.bank.ItemBank;
import dev.viva.bank.ItemId;
import dev.viva.bank.Topic;
import dev.viva.lab.claim.Claim;
import dev.viva.lab.claim.Claim.Verdict;
import dev.viva.library.ClaimList;
import dev.viva.library.Erratum;
import dev.viva.library.Library;
import dev.viva.library.StatedClaim;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrataPageTest {
    private static final Library LIBRARY = YamlLibrary.read(LibraryFiles.bundled());
    private static final ItemBank BANK = YamlBank.read(BankFiles.bundled());
    private static final ClaimList CLAIMS = YamlClaims.read(LibraryFiles.claims());
    private static final List<Claim> VERDICTS = List.of(
            new Claim("C004", Verdict.WRONG, 73.0, "counted", "Not 80."),
            new Claim("C006", Verdict.CONFIRMED, 6.10623e-15, "enumerated", ""),
            new Claim("C014", Verdict.MISLEADING, null, "reasoned", "Only blocks."),
            new Claim("C101", Verdict.NOT_COMPUTABLE, null, "judgement", ""),
            new Claim("C012", Verdict.ROUNDED, 0.323099, "simulated", "A tendency."));

    @Test
    void shouldShowEveryErratumWithItsCorrectionItsSourceAndItsQuestions() {
        // When
        String html = page(new Done(VERDICTS));

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
        ClaimList claims = new ClaimList(List.of(new StatedClaim("C001", Optional.of(Topic.TREES), 1, hostile)));
        List<Claim> verdicts = List.of(new Claim("C001", Verdict.WRONG, null, hostile, hostile));

        // When
        String html = new ErrataPage(library, new ItemBank(List.of()), claims).html(new Done(verdicts));

        // Then
        assertThat(html)
                .contains("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;&#39;")
                .contains("id=\"x&quot;&gt;&lt;script&gt;\"")
                .doesNotContain("<img", "<script", "Asked as");
    }

    @Test
    void shouldKeepToTheContentSecurityPolicy() {
        // When
        String html = page(new Done(VERDICTS));

        // Then
        assertThat(html)
                .doesNotContain("<script", "<style", " style=", "href=\"http", "src=")
                .doesNotContainPattern("<[^>]* on[a-z]+=");
    }

    private static String page(Progress progress) {
        return new ErrataPage(LIBRARY, BANK, CLAIMS).html(progress);
    }

    @Test
    void shouldShowEachClaimUnderItsTopicWithVerdictValueAndMethod() {
        // When
        String html = page(new Done(VERDICTS));

        // Then
        assertThat(html)
                .containsSubsequence("<h3>The guide as a whole</h3>", "id=\"C004\"", "<h3>Bias and variance</h3>")
                .containsSubsequence(
                        "<h3>Bias and variance</h3>", "id=\"C006\"", "id=\"C012\"", "<h3>Optimization</h3>")
                .containsSubsequence(
                        "claim is-wrong", "wrong", "80 questions", "line 7", "Not 80.", "<strong>73</strong> · counted")
                .contains("<strong>6.1 · 10<sup>−15</sup></strong> · enumerated", "<strong>0.3231</strong> · simulated")
                .contains("<p class=\"how quiet\">reasoned</p>")
                .doesNotContain("data-claims", "id=\"C005\"");
    }

    @Test
    void shouldOfferAFilterForEachVerdictThatTheStyleSheetKnows() throws IOException {
        // Given
        String css;
        try (InputStream in = ErrataPage.class.getResourceAsStream("/META-INF/resources/errata.css")) {
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }

        // When
        String html = page(new Done(VERDICTS));

        // Then
        assertThat(ClaimSection.words()).hasSize(5).allSatisfy(word -> {
            assertThat(html).contains("id=\"show-" + word + "\"", "for=\"show-" + word + "\"", "claim is-" + word);
            assertThat(css).contains("#claims:has(#show-" + word + ":checked) .claim:not(.is-" + word + ")");
        });
        assertThat(html).containsPattern("show-wrong\">wrong <span class=\"quiet\">1</span>");
    }

    @Test
    void shouldShowTheCorrectionsWhileTheClaimsAreComputed() {
        // When
        String html = page(new Underway());

        // Then
        assertThat(html)
                .contains(LIBRARY.errata().get(0).id(), "data-claims=\"underway\"", "204 statements")
                .contains("<script type=\"module\" src=\"errata.js\"></script>")
                .doesNotContain("class=\"claim ");
    }

    @Test
    void shouldSayThatTheClaimsCouldNotBeComputed() {
        // When
        String html = page(new Failed());

        // Then
        assertThat(html).contains("could not be recomputed").doesNotContain("data-claims", "<script");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "15, 15",
        "1002.41, 1002",
        "-0.25, −0.25",
        "0.0000909495, 9.1 · 10<sup>−5</sup>",
        "8e10, 8 · 10<sup>10</sup>",
        "-3.5e-9, −3.5 · 10<sup>−9</sup>",
        "0.9999999, 1"
    })
    void shouldWriteValuesForPeople(double value, String wanted) {
        // When
        String text = ClaimRow.value(value);

        // Then
        assertThat(text).isEqualTo(wanted);
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
