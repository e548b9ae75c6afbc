package dev.viva.adapter.web;

import dev.viva.chat.CandidateKey;
import dev.viva.chat.EventId;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** The way in: hands an event to the broker. */
public interface ChatGate {
    /**
     * @param type {@code message}, {@code command} or {@code action}
     * @param data the fields of the event beside workspace and user, such as channel and text
     * @return completes when the broker has it; fails when it does not take it in time
     */
    CompletionStage<Void> send(CandidateKey candidate, EventId id, String type, Map<String, Object> data);
}
