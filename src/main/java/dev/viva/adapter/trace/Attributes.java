package dev.viva.adapter.trace;

import io.opentelemetry.api.common.AttributeKey;

/** What spans tell: OpenTelemetry's names for messaging on Kafka, and Viva's ids. */
public final class Attributes {
    public static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("messaging.system");
    public static final AttributeKey<String> OPERATION = AttributeKey.stringKey("messaging.operation.name");
    public static final AttributeKey<String> OPERATION_TYPE = AttributeKey.stringKey("messaging.operation.type");
    public static final AttributeKey<String> TOPIC = AttributeKey.stringKey("messaging.destination.name");
    public static final AttributeKey<String> GROUP = AttributeKey.stringKey("messaging.consumer.group.name");
    public static final AttributeKey<String> PARTITION = AttributeKey.stringKey("messaging.destination.partition.id");
    public static final AttributeKey<Long> OFFSET = AttributeKey.longKey("messaging.kafka.offset");

    /** {@code ce_id} of the event that is the cause. */
    public static final AttributeKey<String> EVENT = AttributeKey.stringKey("viva.event.id");

    /** {@code ce_id} of a reply. */
    public static final AttributeKey<String> REPLY = AttributeKey.stringKey("viva.reply.id");

    /** What became of an event: done, seen, fenced, conflict, … */
    public static final AttributeKey<String> RESULT = AttributeKey.stringKey("viva.result");

    private Attributes() {}
}
