package dev.viva.adapter.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.viva.bank.Topic;
import dev.viva.library.StatedClaim;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlClaimsTest {
    @Test
    void shouldHaveEveryClaimOfTheGuideInOrderUnderItsTopic() {
        // Given
        List<String> ids = IntStream.rangeClosed(1, 204)
                .mapToObj(number -> String.format(Locale.ROOT, "C%03d", number))
                .toList();

        // When
        List<StatedClaim> claims = YamlClaims.read(LibraryFiles.claims()).all();

        // Then
        assertThat(claims).extracting(StatedClaim::id).containsExactlyElementsOf(ids);
        assertThat(claims).extracting(StatedClaim::line).isSorted();
        assertThat(claims).extracting(StatedClaim::topic).contains(Optional.empty(), Optional.of(Topic.TREES));
        assertThat(claims).allMatch(claim -> claim.says().endsWith("."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "forests: [{id: C001, line: 1, says: x}]                            | unknown topic `forests`",
                "trees: [{id: C001, line: 1}]                                       | `says` is missing",
                "trees: [{id: C001, says: x}]                                       | `line` must be 1 or more",
                "trees: [{id: C001, line: 1, says: x}, {id: C001, line: 2, says: y}] | two claims are called C001",
                "trees: [                                                           | guide/claims.yaml: "
            })
    void shouldRefuseAListThatIsNotWhole(String yaml, String reason) {
        // When / Then
        assertThatThrownBy(() -> YamlClaims.read(yaml))
                .isInstanceOfSatisfying(BankException.class, refused -> assertThat(refused.faults())
                        .singleElement()
                        .asString()
                        .contains(reason));
    }
}
