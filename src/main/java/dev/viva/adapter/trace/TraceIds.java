package dev.viva.adapter.trace;

import dev.viva.chat.CandidateKey;
import dev.viva.chat.EventId;
import dev.viva.ids.Ids;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Trace ids that follow from the event, so that what is done again after a crash belongs to the same trace, though nothing
 * of it was stored. Everything else is drawn at random.
 */
public final class TraceIds implements IdGenerator {
    private static final ThreadLocal<@Nullable Supplier<String>> NEXT = new ThreadLocal<>();

    /** The id of the trace that an event without one begins. */
    static String of(CandidateKey candidate, EventId event) {
        return TraceId.fromLongs(
                Ids.seed("trace", candidate.text(), event.value()),
                Ids.seed("trace 2", candidate.text(), event.value()));
    }

    /** What stands for the event where no spans are recorded. */
    static Context unrecorded(CandidateKey candidate, EventId event) {
        return Context.root()
                .with(Span.wrap(SpanContext.create(
                        of(candidate, event),
                        SpanId.fromLong(Ids.seed("span", candidate.text(), event.value())),
                        TraceFlags.getDefault(),
                        TraceState.getDefault())));
    }

    /** Runs {@code start}; the trace that it begins, if it begins one, has the id of this event. */
    static Span with(CandidateKey candidate, EventId event, Supplier<Span> start) {
        NEXT.set(() -> of(candidate, event));
        try {
            return start.get();
        } finally {
            NEXT.remove();
        }
    }

    @Override
    public String generateTraceId() {
        Supplier<String> next = NEXT.get();
        return next == null ? IdGenerator.random().generateTraceId() : next.get();
    }

    @Override
    public String generateSpanId() {
        return IdGenerator.random().generateSpanId();
    }
}
