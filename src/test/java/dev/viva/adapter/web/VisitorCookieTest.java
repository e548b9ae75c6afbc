package dev.viva.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorCookieTest {
    private final VisitorCookie cookies = new VisitorCookie(keyOf(1), new SecureRandom());

    @Test
    void shouldKnowAVisitorAgain() {
        // Given
        Visitor visitor = cookies.fresh();

        // When
        var known = cookies.read(cookies.value(visitor));

        // Then
        assertThat(known).contains(visitor);
    }

    @Test
    void shouldGiveEveryVisitorAnIdOfTheirOwn() {
        // When
        Visitor one = cookies.fresh();
        Visitor other = cookies.fresh();

        // Then
        assertThat(one.id()).matches("[0-9a-f]{32}").isNotEqualTo(other.id());
        assertThat(one.candidate().text()).isEqualTo("web:local/" + one.id());
    }

    @Test
    void shouldNotKnowSomebodyElsesIdUnderAVisitorsSignature() {
        // Given
        String mine = cookies.value(cookies.fresh());
        Visitor other = cookies.fresh();

        // When
        var known = cookies.read(other.id() + mine.substring(other.id().length()));

        // Then
        assertThat(known).isEmpty();
    }

    @Test
    void shouldNotKnowACookieSignedWithAnotherKey() {
        // Given
        VisitorCookie forger = new VisitorCookie(keyOf(2), new SecureRandom());

        // When
        var known = cookies.read(forger.value(forger.fresh()));

        // Then
        assertThat(known).isEmpty();
    }

    @Test
    void shouldNotKnowACookieWithOneCharacterChanged() {
        // Given
        String value = cookies.value(new Visitor("0123456789abcdef0123456789abcdef"));

        for (int i = 0; i < value.length(); i++) {
            // When
            var known =
                    cookies.read(value.substring(0, i) + (value.charAt(i) == 'b' ? 'c' : 'b') + value.substring(i + 1));

            // Then
            assertThat(known).as("character %d", i).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "abc",
                "0123456789abcdef0123456789abcdef",
                "0123456789abcdef0123456789abcdef.",
                "0123456789ABCDEF0123456789ABCDEF.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "../../../../etc/passwd\u0000aaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "0123456789abcdef0123456789abcdef.ääääääääääääääääääääääääääääääääääääääääääa"
            })
    void shouldNotKnowAMalformedCookie(String value) {
        // When
        var known = cookies.read(value);

        // Then
        assertThat(known).isEmpty();
    }

    @Test
    void shouldKeepTheCookieFromScriptsAndFromOtherSites() {
        // When
        String header = cookies.cookie(cookies.fresh(), false).encode();

        // Then
        assertThat(header.split("; "))
                .contains("HTTPOnly", "SameSite=Lax", "Path=/", "Max-Age=31536000")
                .doesNotContain("Secure");
    }

    @Test
    void shouldSendTheCookieOverHttpsOnlyWhereItCameOverHttps() {
        // When
        String header = cookies.cookie(cookies.fresh(), true).encode();

        // Then
        assertThat(header.split("; ")).contains("Secure");
    }

    @Test
    void shouldRefuseAShortKey() {
        assertThatThrownBy(() -> new VisitorSecret(new byte[31])).hasMessageContaining("32 bytes");
    }

    @Test
    void shouldKeepTheKeyOutOfLogs() {
        // When
        String text = keyOf(1).toString();

        // Then
        assertThat(text).isEqualTo("VisitorSecret[hidden]");
    }

    private static VisitorSecret keyOf(int filling) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filling);
        return new VisitorSecret(key);
    }
}
