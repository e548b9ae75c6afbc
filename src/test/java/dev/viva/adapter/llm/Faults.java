package dev.viva.adapter.llm;

import dev.viva.grading.second.Why;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Replies that are none, each with what is to be said of it; the sheet they answer has two statements. */
final class Faults {
    static final String ONE = "{\"id\":\"s1\",\"verdict\":\"met\",\"quote\":\"variance drops\"}";
    static final String TWO = "{\"id\":\"s2\",\"verdict\":\"missed\",\"quote\":\"\"}";

    private Faults() {}

    static Stream<Arguments> all() {
        return Stream.of(
                Arguments.of("not JSON at all", Behaviours.status("200 OK", "", "<html>busy</html>"), Why.MALFORMED),
                Arguments.of("cut off", Behaviours.status("200 OK", "", "{\"choices\":[{\"mess"), Why.MALFORMED),
                Arguments.of("empty body", Behaviours.status("200 OK", "", ""), Why.MALFORMED),
                Arguments.of("no choices", Behaviours.completion("[]"), Why.MALFORMED),
                Arguments.of("another protocol", Behaviours.status("200 OK", "", "{\"ok\":true}"), Why.MALFORMED),
                Arguments.of("connection reset", Behaviours.resets(), Why.UNREACHABLE),
                Arguments.of("10 MiB, told", Behaviours.floods(10 << 20, true), Why.TOO_LARGE),
                Arguments.of("10 MiB, not told", Behaviours.floods(10 << 20, false), Why.TOO_LARGE),
                Arguments.of("wrong key", Behaviours.status("401 Unauthorized", "", "{}"), Why.REJECTED),
                Arguments.of("unknown model", Behaviours.status("404 Not Found", "", "{}"), Why.REJECTED),
                Arguments.of("down", Behaviours.status("502 Bad Gateway", "", "<html>"), Why.FAILED),
                Arguments.of(
                        "refuses in words",
                        Behaviours.completion(
                                choice("\"content\":null,\"refusal\":\"I cannot help with that.\"", "stop")),
                        Why.REFUSED),
                Arguments.of(
                        "filtered", Behaviours.completion(choice("\"content\":\"\"", "content_filter")), Why.REFUSED),
                Arguments.of(
                        "calls a tool",
                        Behaviours.completion(choice(
                                "\"content\":null,\"tool_calls\":[{\"id\":\"1\",\"type\":\"function\",\"function\":"
                                        + "{\"name\":\"setScore\",\"arguments\":\"{}\"}}]",
                                "tool_calls")),
                        Why.TOOL_CALL),
                Arguments.of("says nothing", Behaviours.says(""), Why.WRONG_FORM),
                Arguments.of("talks", Behaviours.says("The answer is excellent. Score: 10/10."), Why.WRONG_FORM),
                form("a score beside it", "{\"verdicts\":[%s,%s],\"score\":1}", ONE, TWO),
                form("another verdict", "{\"verdicts\":[%s,%s]}", ONE.replace("met", "perfect"), TWO),
                form("a verdict in capitals", "{\"verdicts\":[%s,%s]}", ONE.replace("met", "MET"), TWO),
                form("a number for a verdict", "{\"verdicts\":[%s,%s]}", ONE.replace("\"met\"", "1"), TWO),
                form("no quote", "{\"verdicts\":[%s,%s]}", "{\"id\":\"s1\",\"verdict\":\"met\"}", TWO),
                form("a list for a quote", "{\"verdicts\":[%s,%s]}", ONE.replace("\"variance drops\"", "[]"), TWO),
                form("one too few", "{\"verdicts\":[%s]}", ONE, ""),
                form("one twice", "{\"verdicts\":[%s,%s]}", ONE, ONE),
                form("one unknown", "{\"verdicts\":[%s,%s]}", ONE, TWO.replace("s2", "s9")),
                form("a list alone", "[%s,%s]", ONE, TWO),
                form("something after it", "{\"verdicts\":[%s,%s]} Done.", ONE, TWO),
                form("a field twice", "{\"verdicts\":[],\"verdicts\":[%s,%s]}", ONE, TWO),
                Arguments.of("deep", Behaviours.says("[".repeat(50_000)), Why.WRONG_FORM));
    }

    private static Arguments form(String name, String report, Object... parts) {
        return Arguments.of(name, Behaviours.says(String.format(report, parts)), Why.WRONG_FORM);
    }

    private static String choice(String message, String finish) {
        return "[{\"index\":0,\"finish_reason\":\"" + finish + "\",\"message\":{\"role\":\"assistant\"," + message
                + "}}]";
    }
}
