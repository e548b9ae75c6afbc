package dev.viva.adapter.llm;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.viva.grading.second.Reading;
import dev.viva.grading.second.SecondReader;
import dev.viva.grading.second.Sheet;
import dev.viva.grading.second.Why;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A language model as second reader. It gets no tools, no memory, and no word about who wrote the answer. */
public final class LlmReader implements SecondReader {
    private static final String PROMPT = "second-reading.txt";
    private static final int FAILURES = 5;
    private static final Duration REST = Duration.ofSeconds(30);
    private static final int TOKENS_OF_THE_PROMPT = 900;
    private static final int CHARACTERS_PER_TOKEN = 3;
    private static final Pattern MODEL = Pattern.compile("[A-Za-z0-9._:/@+-]{1,80}");

    private final ChatModel model;
    private final Endpoint endpoint;
    private final Prompt prompt;
    private final Breaker breaker;
    private final Supplier<String> signs;

    /**
     * @param signs gives signs that nobody can guess, a new one each time
     */
    public LlmReader(Endpoint endpoint, Supplier<String> signs, Clock clock) {
        this.model = ChatModels.of(endpoint, clock);
        this.endpoint = endpoint;
        this.prompt = Prompt.load(PROMPT);
        this.breaker = new Breaker(FAILURES, REST, clock);
        this.signs = signs;
    }

    @Override
    public String name() {
        return endpoint.model() + " prompt " + prompt.digest();
    }

    @Override
    public Reading read(Sheet sheet) {
        if (!breaker.lets()) {
            return new Reading.Unread(Why.RESTING, 0);
        }
        String fence = signs.get();
        String canary = signs.get();
        ChatResponse response;
        try {
            response = model.chat(request(sheet, fence, canary));
        } catch (RuntimeException failure) {
            return unread(failure);
        }
        breaker.worked();
        return report(response, sheet, fence, canary);
    }

    private ChatRequest request(Sheet sheet, String fence, String canary) {
        ChatRequest.Builder request = ChatRequest.builder()
                .messages(List.of(
                        SystemMessage.from(prompt.filled(fence, canary)),
                        UserMessage.from(ReportForm.sheet(sheet, fence))));
        var format = ReportForm.format(endpoint.form(), sheet.statements().size());
        if (format != null) {
            request.responseFormat(format);
        }
        return request.build();
    }

    private Reading unread(RuntimeException failure) {
        Why why = Failures.why(failure);
        if (why.isFaultOfTheEndpoint()) {
            breaker.failed(Failures.rest(failure));
        } else if (why == Why.STOPPED) {
            breaker.gaveUp();
        } else {
            breaker.worked();
        }
        return new Reading.Unread(why, 0);
    }

    private static Reading report(ChatResponse response, Sheet sheet, String fence, String canary) {
        String text = response.aiMessage().text();
        long tokens = tokens(response.tokenUsage(), sheet, text);
        if (response.aiMessage().hasToolExecutionRequests()) {
            return new Reading.Unread(Why.TOOL_CALL, tokens);
        }
        if (response.finishReason() == FinishReason.CONTENT_FILTER) {
            return new Reading.Unread(Why.REFUSED, tokens);
        }
        if (text == null || text.isBlank()) {
            return new Reading.Unread(Why.WRONG_FORM, tokens);
        }
        if (text.contains(fence) || text.contains(canary)) {
            return new Reading.Unread(Why.LEAK, tokens);
        }
        return ReportForm.read(text, sheet.statements().size())
                .<Reading>map(said -> new Reading.Read(said, served(response.modelName()), tokens))
                .orElseGet(() -> new Reading.Unread(Why.WRONG_FORM, tokens));
    }

    /** What the endpoint says it took; reckoned from the length of the texts where it does not say. */
    private static long tokens(@Nullable TokenUsage usage, Sheet sheet, @Nullable String text) {
        Integer total = usage == null ? null : usage.totalTokenCount();
        if (total != null && total > 0) {
            return total;
        }
        int reply = text == null ? 0 : text.length();
        return TOKENS_OF_THE_PROMPT + (ReportForm.sheet(sheet, "").length() + reply) / CHARACTERS_PER_TOKEN;
    }

    /** The name comes from outside, so it is kept only if it looks like one. */
    private static @Nullable String served(@Nullable String model) {
        return model != null && MODEL.matcher(model).matches() ? model : null;
    }
}
