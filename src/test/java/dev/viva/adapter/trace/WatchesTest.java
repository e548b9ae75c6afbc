package dev.viva.adapter.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.viva.practice.Watch;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WatchesTest {
    @Test
    void shouldPassOnEverythingThatCanBeTold() {
        // Given
        Method[] told = Watch.class.getDeclaredMethods();

        // When
        // Then
        assertThat(told).hasSizeGreaterThan(10);
        assertThat(Arrays.stream(told).filter(each -> !each.isSynthetic())).allSatisfy(each -> assertThat(
                        Watches.class.getDeclaredMethod(each.getName(), each.getParameterTypes()))
                .isNotNull());
    }
}
