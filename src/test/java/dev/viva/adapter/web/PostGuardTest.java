package dev.viva.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostGuardTest {
    private static final String JSON = "application/json";

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080, 127.0.0.1:8080",
        "http://LOCALHOST:8080, localhost:8080",
        "http://viva.example, viva.example",
        "http://viva.example, viva.example:80",
        "https://viva.example, viva.example",
        "https://viva.example:443, viva.example",
        "http://[::1]:8080, [::1]:8080",
    })
    void shouldTakePostsOfOurOwnPage(String origin, String host) {
        // When
        var refusal = PostGuard.refusal(origin, host, JSON, "10");

        // Then
        assertThat(refusal).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.test",
                "http://evil.test:8080",
                "http://127.0.0.1:8081",
                "http://127.0.0.1",
                "http://127.0.0.1:8080.evil.test",
                "http://127.0.0.1:8080@evil.test",
                "null",
                "",
                "127.0.0.1:8080",
                "http://",
                "http://a b",
                "file://",
            })
    void shouldRefusePostsOfOtherSites(String origin) {
        // When
        var refusal = PostGuard.refusal(origin, "127.0.0.1:8080", JSON, "10");

        // Then
        assertThat(refusal).contains(Refusal.crossSite());
    }

    @Test
    void shouldTakePostsOfProgramsThatHaveNoOrigin() {
        // When
        var refusal = PostGuard.refusal(null, "127.0.0.1:8080", "Application/JSON; charset=utf-8", null);

        // Then
        assertThat(refusal).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "application/jsonp",
                "text/plain; application/json",
                ""
            })
    void shouldRefuseOtherContentTypes(String contentType) {
        // When
        var refusal = PostGuard.refusal(null, "127.0.0.1:8080", contentType, "10");

        // Then
        assertThat(refusal).contains(Refusal.notJson());
    }

    @Test
    void shouldRefuseABodyWithoutContentType() {
        // When
        var refusal = PostGuard.refusal(null, "127.0.0.1:8080", null, "10");

        // Then
        assertThat(refusal).contains(Refusal.notJson());
    }

    @ParameterizedTest
    @ValueSource(strings = {"65537", "99999999999999999999999999", "-1", "many"})
    void shouldRefuseALargeBodyBeforeReadingIt(String length) {
        // When
        var refusal = PostGuard.refusal(null, "127.0.0.1:8080", JSON, length);

        // Then
        assertThat(refusal).contains(Refusal.tooLarge());
    }

    @Test
    void shouldTakeTheLargestBody() {
        // When
        var refusal = PostGuard.refusal(null, "127.0.0.1:8080", JSON, "65536");

        // Then
        assertThat(refusal).isEmpty();
    }
}
