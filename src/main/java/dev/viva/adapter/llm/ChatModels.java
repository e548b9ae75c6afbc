package dev.viva.adapter.llm;

import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.time.Clock;
import java.util.Map;

/** LangChain4j's models, with its own retries and logs off: how often is tried is decided in one place. */
final class ChatModels {
    private static final int LONGEST_REPLY = 3_000;
    private static final int LONGEST_PROMPT_AND_REPLY = 12_288;
    private static final int SEED = 1;

    private ChatModels() {}

    static ChatModel of(Endpoint endpoint, Clock clock) {
        return endpoint.provider() == Endpoint.Provider.OLLAMA ? ollama(endpoint, clock) : openAi(endpoint, clock);
    }

    private static ChatModel openAi(Endpoint endpoint, Clock clock) {
        OpenAiChatModel.OpenAiChatModelBuilder builder = OpenAiChatModel.builder()
                .httpClientBuilder(new BoundedHttpBuilder(endpoint, clock))
                .baseUrl(endpoint.address().toString())
                .modelName(endpoint.model())
                // LangChain4j wants some key; an endpoint that needs none does not look at it.
                .apiKey(endpoint.key() == null ? "none" : endpoint.key())
                .temperature(0.0)
                .seed(SEED)
                .maxTokens(LONGEST_REPLY)
                .timeout(endpoint.patience())
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false);
        if (endpoint.form() == Endpoint.Form.SCHEMA) {
            builder.strictJsonSchema(true).supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
        }
        return builder.build();
    }

    private static ChatModel ollama(Endpoint endpoint, Clock clock) {
        OllamaChatModel.OllamaChatModelBuilder builder = OllamaChatModel.builder();
        builder.httpClientBuilder(new BoundedHttpBuilder(endpoint, clock))
                .baseUrl(endpoint.address().toString())
                .modelName(endpoint.model())
                .temperature(0.0)
                .seed(SEED)
                .numPredict(LONGEST_REPLY)
                .numCtx(LONGEST_PROMPT_AND_REPLY)
                .timeout(endpoint.patience())
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false)
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
        if (endpoint.key() != null) {
            // Ollama itself wants none, but what guards it from outside may.
            builder.customHeaders(Map.of("Authorization", "Bearer " + endpoint.key()));
        }
        return builder.build();
    }
}
