package dev.viva.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.viva.practice.Trouble;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharingTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 31, 32, 5000})
    void shouldGiveTheResultsInTheOrderOfTheThings(int count) {
        // Given
        List<Integer> things = IntStream.range(0, count).boxed().toList();

        // When
        List<Integer> results = Sharing.map(things, each -> each * 2);

        // Then
        assertThat(results).isEqualTo(things.stream().map(each -> each * 2).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5000})
    void shouldFailAsTheWorkFailed(int count) {
        // Given
        List<Integer> things = IntStream.range(0, count).boxed().toList();

        // When
        // Then
        assertThatThrownBy(() -> Sharing.map(things, each -> {
                    throw new Trouble.ViewLost("gone");
                }))
                .isInstanceOf(Trouble.ViewLost.class)
                .hasMessageContaining("gone");
    }
}
