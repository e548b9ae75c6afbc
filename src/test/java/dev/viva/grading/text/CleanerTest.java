package dev.viva.grading.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanerTest {

    @ParameterizedTest
    @CsvSource({
        "L₁ Norm, l1 norm, ''",
        "naïve, naive, ''",
        "ﬁnal, final, ''",
        "p\u0430ypal loss, paypal loss, homoglyphs",
        "we\u200Bight, weight, invisible-characters",
        "\u202Eabc, abc, bidi-controls",
        "2λθ, 2λθ, ''"
    })
    void shouldBringTextIntoOneSpelling(String raw, String expected, String flag) {
        // When
        CleanText clean = Cleaner.clean(raw);

        // Then
        assertThat(clean.text()).isEqualTo(expected);
        assertThat(String.join(" ", clean.flags())).isEqualTo(flag);
    }

    @Test
    void shouldQuoteTheOriginal() {
        // Given
        CleanText clean = Cleaner.clean("The ﬁt is σ² big");

        // When
        String quote = clean.quote(clean.text().indexOf("fit"), clean.text().indexOf(" big"));

        // Then
        assertThat(quote).isEqualTo("ﬁt is σ²");
    }

    @Test
    void shouldNeverCutASurrogatePair() {
        // Given
        String raw = "a".repeat(Cleaner.LONGEST - 1) + "\uD83D\uDE00";

        // When
        CleanText clean = Cleaner.clean(raw);

        // Then
        assertThat(clean.flags()).containsExactly(CleanText.CUT);
        assertThat(clean.ends()[clean.ends().length - 1]).isEqualTo(Cleaner.LONGEST - 1);
    }
}
