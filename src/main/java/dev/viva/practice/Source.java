package dev.viva.practice;

/**
 * Where an event stands in its log.
 *
 * @param topicId the id of the topic; a topic that was deleted and made again has another
 */
public record Source(String topic, String topicId, int partition, long offset) {}
