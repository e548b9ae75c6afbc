package dev.viva.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.viva.numeric.expression.Expression;
import dev.viva.numeric.expression.ExpressionException;
import dev.viva.numeric.expression.Value;
import dev.viva.numeric.expression.WorkBudget;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bounded language: what it computes, what it refuses, and how it says so. */
class ExpressionTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("formulas")
    void shouldComputeTheFormulasOfTheReference(String line) {
        // Given
        String[] fields = line.split("\t");
        Map<String, Value> values = new LinkedHashMap<>();
        for (String pair : fields[2].split(";")) {
            values.put(
                    pair.substring(0, pair.indexOf('=')),
                    Value.of(Double.parseDouble(pair.substring(pair.indexOf('=') + 1))));
        }
        // When
        double found = Expression.parse(fields[1], values.keySet()).evaluate(values);
        // Then
        double expected = Double.parseDouble(fields[3]);
        assertEquals(expected, found, 2e-9 * Math.abs(expected), fields[0]);
    }

    static Stream<String> formulas() throws IOException {
        try (InputStream in = ExpressionTest.class.getResourceAsStream("/numeric/formulas.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + 2 * 3 | 7",
                "-2 ^ 2 | -4",
                "2 ^ 3 ^ 2 | 512",
                "2 ** -1 | 0.5",
                "7 / 2 | 3.5",
                "5! | 120",
                "1 < 2 and 2 < 3 | 1",
                "1 < 3 < 2 | 0",
                "not 1 == 2 | 1",
                "if(0, 1 / 0, 4) | 4",
                "sum(i, 1, 4, i ^ 2) | 30",
                "prod(i, 1, 4, i) | 24",
                "sum([1, 2, 3]) | 6",
                "mean([1, 2, 6]) | 3",
                "dot([1, 2], [3, 4]) | 11",
                "max(1, 5, 2) | 5",
                "max([1, 5, 2]) | 5",
                "[4, 5, 6][2] | 5",
                "size(list(i, 1, 5, i)) | 5",
                "let(x, 3, x * x) | 9",
                "softmax([1, 1], 2) | 0.5",
                "logsumexp([0, 0]) | 0.6931471805599453",
                "binom(5, 2) | 10",
                "C(5, 7) | 0",
                "gamma(5) | 24",
                "lgamma(1) | 0",
                "digamma(1) | -0.5772156649015329",
                "erf(0.5) | 0.5204998778130465",
                "normcdf(1.959963984540054) | 0.975",
                "normal_quantile(0.975) | 1.959963984540054",
                "normal_pdf(1, 1, 2) | 0.19947114020071635",
                "beta_cdf(0.5, 2, 2) | 0.5",
                "beta_pdf(0.5, 2, 2) | 1.5",
                "poisson_pmf(2, 3) | 0.22404180765538775",
                "poisson_cdf(1, 1) | 0.7357588823428847",
                "chi2_cdf(3.841458820694124, 1) | 0.95",
                "chi2_quantile(0.95, 1) | 3.841458820694124",
                "binomial_pmf(2, 4, 0.5) | 0.375",
                "binomial_cdf(2, 4, 0.5) | 0.6875",
                "sigmoid(0) | 0.5",
                "softplus(0) | 0.6931471805599453",
                "relu(-3) | 0",
                "integral(x, 0, 3, x ^ 2) | 9",
                "log2(8) | 3",
                "log(8, 2) | 3",
                "exp(ln(3)) | 3",
                "round(2.5) | 3",
                "floor(-1.5) | -2",
                "ceil(1.2) | 2",
                "cos(pi) | -1",
                "0 <= 3 <= 3 | 1",
                "1 != 1 or 2 >= 2 | 1",
                "clip(5, 0, 1) | 1",
                "t_cdf(0, 5) | 0.5",
                "true and not false | 1"
            })
    void shouldCompute(String formula, double expected) {
        // Given
        Expression expression = Expression.parse(formula.strip(), Set.of());
        // When
        double found = expression.evaluate(Map.of());
        // Then
        assertEquals(expected, found, 1e-8 * Math.max(1, Math.abs(expected)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + | at character 4: a number or name was expected, found the end",
                        "a + q | at character 5: the name 'q' is not known",
                "foo(1) | at character 1: the function 'foo' is not known",
                        "(1 + 2 | at character 7: ')' was expected, found the end",
                "1 2 | at character 3: nothing more was expected, found '2'",
                        "1 ? 2 | at character 3: the sign '?' has no meaning here",
                "1e999 | at character 1: the number is out of range"
            })
    void shouldSayWhereAndWhat(String formula, String sentence) {
        // Given
        String text = formula.strip();
        // When
        ExpressionException refused =
                assertThrows(ExpressionException.class, () -> Expression.parse(text, Set.of("a")));
        // Then
        assertEquals(sentence.strip(), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9^9^9^9",
                "171!",
                "sum(i, 1, 1000000, i)",
                "sum(i, 1, 9999, sum(j, 1, 9999, 1))",
                "list(i, 1, 5000, i)",
                "exp(1000)",
                "1/0",
                "ln(0)",
                "sqrt(-1)",
                "C(1000000, 500000)",
                "softmax([])",
                "[1,2][3]",
                "beta_cdf(0.5, -1, 2)",
                "poisson_pmf(1.5, 2)",
                "digamma(-1e9)",
                "0^-1",
                "(-1)^0.5"
            })
    void shouldRefuseToCompute(String formula) {
        // Given
        Expression expression = Expression.parse(formula, Set.of());
        WorkBudget budget = WorkBudget.forExpression();
        // When
        assertThrows(ExpressionException.class, () -> expression.evaluate(Map.of(), budget));
        // Then
        assertTrue(budget.spent() <= budget.limit());
    }

    @Test
    void shouldBoundTheTextItself() {
        // Given
        List<String> texts = List.of(
                "(".repeat(60) + "1" + ")".repeat(60),
                "1+".repeat(120) + "1",
                "1".repeat(60),
                " ".repeat(5_000),
                "-".repeat(100) + "1",
                "2^".repeat(60) + "2",
                "not ".repeat(300) + "1");
        // When
        List<String> accepted = texts.stream().filter(ExpressionTest::parses).toList();
        // Then
        assertEquals(List.of(), accepted);
    }

    @Test
    void shouldLetParametersHideConstants() {
        // Given
        Map<String, Value> values = Map.of(
                "e",
                Value.of(0.5),
                "pi",
                Value.of(2),
                "x",
                new Value.Numbers(List.of(1.0, 4.0)),
                "kind",
                new Value.Text("relu"));
        // When
        double found = Expression.parse("e + pi + x[2] + if(kind == 'relu', 10, 20)", values.keySet())
                .evaluate(values);
        // Then
        assertEquals(16.5, found);
    }

    private static boolean parses(String text) {
        try {
            Expression.parse(text, Set.of());
            return true;
        } catch (ExpressionException e) {
            return false;
        }
    }
}
