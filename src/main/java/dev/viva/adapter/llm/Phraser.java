package dev.viva.adapter.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.viva.adapter.json.Json;
import dev.viva.bank.Asked;
import dev.viva.bank.Criterion;
import dev.viva.grading.second.FollowUpCheck;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks the model for other words for a follow-up. What does not pass the check is thrown away. */
final class Phraser {
    private static final String PROMPT = "follow-up.txt";
    private static final int FAILURES = 3;
    private static final Duration REST = Duration.ofMinutes(1);

    private final ChatModel model;
    private final Endpoint endpoint;
    private final FollowUpCheck check;
    private final Supplier<String> signs;
    private final Prompt prompt = Prompt.load(PROMPT);
    private final Breaker breaker;

    Phraser(Endpoint endpoint, FollowUpCheck check, Supplier<String> signs, Clock clock) {
        this.model = ChatModels.of(endpoint, clock);
        this.endpoint = endpoint;
        this.check = check;
        this.signs = signs;
        this.breaker = new Breaker(FAILURES, REST, clock);
    }

    /**
     * The phrasing, empty where what came is no use.
     *
     * @throws RuntimeException where the endpoint fails or rests
     */
    Optional<String> phrase(Asked.Rubric asked, Criterion criterion) {
        if (!breaker.lets()) {
            throw new IllegalStateException("the endpoint is left alone for a while");
        }
        String fence = signs.get();
        String canary = signs.get();
        ChatResponse response;
        try {
            response = model.chat(request(asked, criterion, fence, canary));
        } catch (RuntimeException failure) {
            breaker.failed(Failures.rest(failure));
            throw failure;
        }
        breaker.worked();
        String text = response.aiMessage().text();
        return text == null || text.contains(fence) || text.contains(canary)
                ? Optional.empty()
                : read(text).map(String::strip).filter(each -> check.holds(asked, criterion, each));
    }

    private ChatRequest request(Asked.Rubric asked, Criterion criterion, String fence, String canary) {
        String material = Json.MAPPER
                .createObjectNode()
                .put("question", asked.question())
                .put("followUp", criterion.followUp())
                .toString();
        ChatRequest.Builder request = ChatRequest.builder()
                .messages(List.of(
                        SystemMessage.from(prompt.filled(fence, canary)),
                        UserMessage.from(fence + "\n" + material + "\n" + fence)));
        if (endpoint.form() != Endpoint.Form.TEXT) {
            request.responseFormat(ResponseFormat.JSON);
        }
        return request.build();
    }

    private static Optional<String> read(String reply) {
        try {
            JsonNode root = Json.MAPPER.readTree(ReportForm.unwrapped(reply.strip()));
            return root != null && root.size() == 1 && root.path("followUp").isTextual()
                    ? Optional.of(root.path("followUp").asText())
                    : Optional.empty();
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }
}
