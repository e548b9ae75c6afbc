package dev.viva.adapter.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import org.jboss.logging.MDC;

/** The ids that stand beside the log lines of one message, until it is closed. */
public final class LogFields implements AutoCloseable {
    private static final String EVENT = "eventId";
    private static final String PARTITION = "partition";
    private static final String OFFSET = "offset";
    private static final String TRACE = "traceId";

    private LogFields() {}

    /** For a message of a partition. */
    public static LogFields of(int partition, long offset, Context trace) {
        MDC.put(PARTITION, partition);
        MDC.put(OFFSET, offset);
        SpanContext span = Span.fromContext(trace).getSpanContext();
        if (span.isValid()) {
            MDC.put(TRACE, span.getTraceId());
        }
        return new LogFields();
    }

    public LogFields event(String id) {
        MDC.put(EVENT, id);
        return this;
    }

    @Override
    public void close() {
        MDC.remove(EVENT);
        MDC.remove(PARTITION);
        MDC.remove(OFFSET);
        MDC.remove(TRACE);
    }
}
