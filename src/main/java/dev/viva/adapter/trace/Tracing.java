package dev.viva.adapter.trace;

import dev.viva.chat.CandidateKey;
import dev.viva.chat.EventId;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;

/**
 * Makes spans, named and described as OpenTelemetry's conventions for messaging want them, with the id of the event and
 * never with a message's key, text or names. Where nothing is recorded the spans only pass the trace on.
 */
public final class Tracing {
    /** Records nothing; traces are passed on all the same. */
    public static final Tracing OFF = new Tracing(OpenTelemetry.noop());

    private final Tracer tracer;

    public Tracing(OpenTelemetry telemetry) {
        tracer = telemetry.getTracer("dev.viva");
    }

    /** Takes a message from a topic. */
    public Span process(String topic, Context from, CandidateKey candidate, EventId event) {
        return message("process", topic, SpanKind.CONSUMER, from, candidate, event);
    }

    /** Puts a message on a topic. */
    public Span send(String topic, Context from, CandidateKey candidate, EventId event) {
        return message("send", topic, SpanKind.PRODUCER, from, candidate, event);
    }

    /** A message that cannot be read: whose it is, nobody knows. */
    Span unreadable(String topic, Context from) {
        return messaging("process", topic, SpanKind.CONSUMER, from).startSpan();
    }

    /** Work inside. */
    public Span work(String name, Context from, EventId event) {
        return tracer.spanBuilder(name)
                .setParent(from)
                .setAttribute(Attributes.EVENT, event.value())
                .startSpan();
    }

    private Span message(
            String operation, String topic, SpanKind kind, Context from, CandidateKey candidate, EventId event) {
        SpanBuilder builder = messaging(operation, topic, kind, from).setAttribute(Attributes.EVENT, event.value());
        return Span.fromContext(from).getSpanContext().isValid()
                ? builder.startSpan()
                : TraceIds.with(candidate, event, builder::startSpan);
    }

    private SpanBuilder messaging(String operation, String topic, SpanKind kind, Context from) {
        return tracer.spanBuilder(operation + " " + topic)
                .setParent(from)
                .setSpanKind(kind)
                .setAttribute(Attributes.SYSTEM, "kafka")
                .setAttribute(Attributes.OPERATION, operation)
                .setAttribute(Attributes.OPERATION_TYPE, operation)
                .setAttribute(Attributes.TOPIC, topic);
    }
}
