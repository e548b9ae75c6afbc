package dev.viva.adapter.trace;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code traceparent} (W3C Trace Context, level 1). Its companion {@code tracestate} holds whatever a sender
 * likes and is not passed on.
 */
public final class TraceHeader {
    public static final String NAME = "traceparent";

    /** Of every version known so far. */
    private static final int LENGTH = 55;

    private static final TextMapGetter<Function<String, byte @Nullable []>> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Function<String, byte @Nullable []> headers) {
            return List.of(NAME);
        }

        @Override
        public @Nullable String get(@Nullable Function<String, byte @Nullable []> headers, String name) {
            byte[] value = headers == null || !name.equals(NAME) ? null : headers.apply(name);
            return value == null || value.length != LENGTH ? null : new String(value, StandardCharsets.US_ASCII);
        }
    };

    private TraceHeader() {}

    /** The context a message came with; the root context where it has none, or one that is not valid. */
    public static Context read(Function<String, byte @Nullable []> lastHeader) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), lastHeader, HEADERS);
    }

    /** Adds the header, unless the context is that of no trace. */
    public static void write(Context context, BiConsumer<String, byte[]> add) {
        W3CTraceContextPropagator.getInstance().inject(context, add, (to, name, value) -> {
            if (to != null && name.equals(NAME)) {
                to.accept(name, value.getBytes(StandardCharsets.US_ASCII));
            }
        });
    }
}
