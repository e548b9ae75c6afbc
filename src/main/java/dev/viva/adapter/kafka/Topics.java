package dev.viva.adapter.kafka;

import java.util.List;

/** The names of the topics. */
public record Topics(
        String events,
        String replies,
        String requests,
        String records,
        String workspaceRecords,
        String keys,
        String deadLetters) {
    public static final Topics DEFAULT = new Topics(
            "chat.events",
            "chat.replies",
            "grading.requests",
            "interview.records",
            "workspace.records",
            "candidate.keys",
            "chat.events.dead-letter");

    public List<String> all() {
        return List.of(events, replies, requests, records, workspaceRecords, keys, deadLetters);
    }
}
