package dev.viva.adapter.trace;

import dev.viva.chat.CandidateKey;
import dev.viva.chat.EventId;
import dev.viva.chat.ReplyId;
import dev.viva.practice.Delivery;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The traces of the events of one batch, from when they were taken until they are committed. One thread uses it. */
public final class Trails {
    private final Tracing tracing;
    private final String group;
    private final List<Span> open = new ArrayList<>();
    private final List<Span> sending = new ArrayList<>();
    private final Map<Cause, Context> contexts = new HashMap<>();

    /** Event ids are unique for one candidate only. */
    private record Cause(CandidateKey candidate, EventId event) {}

    /**
     * @param group the consumer group that takes the events
     */
    public Trails(Tracing tracing, String group) {
        this.tracing = tracing;
        this.group = group;
    }

    /** These were taken. */
    void begin(List<Delivery> batch) {
        batch.forEach(this::begin);
    }

    /** The batch went all the way. */
    void end() {
        close(null);
    }

    /** The batch comes again. */
    void drop() {
        close("the batch comes again");
    }

    /** The trace of an event: the one it came with or began, else the one that follows from its id. */
    public Context of(CandidateKey candidate, EventId event) {
        Context known = contexts.get(new Cause(candidate, event));
        return known == null ? TraceIds.unrecorded(candidate, event) : known;
    }

    /** A message that only stands beside the trace of its event. */
    public void carry(CandidateKey candidate, EventId cause, BiConsumer<String, byte[]> header) {
        TraceHeader.write(of(candidate, cause), header);
    }

    /** A reply that goes out because of an event. */
    public void reply(
            String topic, CandidateKey candidate, EventId cause, ReplyId id, BiConsumer<String, byte[]> header) {
        send(topic, candidate, cause, header).setAttribute(Attributes.REPLY, id.value());
    }

    /** A request that goes out because of an event. */
    public void request(String topic, CandidateKey candidate, EventId cause, BiConsumer<String, byte[]> header) {
        send(topic, candidate, cause, header);
    }

    /** Everything that went out is with the broker, or did not get there. */
    void sent(boolean all) {
        for (Span span : sending) {
            if (!all) {
                span.setStatus(StatusCode.ERROR, "not published");
            }
            span.end();
        }
        sending.clear();
    }

    /** What stands beside log lines about this delivery. */
    LogFields fields(Delivery delivery) {
        int partition = delivery.source().partition();
        long offset = delivery.source().offset();
        if (delivery instanceof Delivery.Readable readable) {
            CandidateKey candidate = readable.event().head().candidate();
            EventId event = readable.event().head().id();
            return LogFields.of(partition, offset, of(candidate, event)).event(event.value());
        }
        return LogFields.of(partition, offset, from(delivery));
    }

    Span work(String name, CandidateKey candidate, EventId event) {
        return tracing.work(name, of(candidate, event), event);
    }

    private Span send(String topic, CandidateKey candidate, EventId cause, BiConsumer<String, byte[]> header) {
        Span span = tracing.send(topic, of(candidate, cause), candidate, cause);
        TraceHeader.write(Context.root().with(span), header);
        if (span.isRecording()) {
            sending.add(span);
        }
        return span;
    }

    private void begin(Delivery delivery) {
        Context from = from(delivery);
        String topic = delivery.source().topic();
        Span span;
        if (delivery instanceof Delivery.Readable readable) {
            CandidateKey candidate = readable.event().head().candidate();
            EventId event = readable.event().head().id();
            span = tracing.process(topic, from, candidate, event);
            Context context = span.getSpanContext().isValid() ? from.with(span) : TraceIds.unrecorded(candidate, event);
            contexts.putIfAbsent(new Cause(candidate, event), context);
        } else {
            span = tracing.unreadable(topic, from).setStatus(StatusCode.ERROR, "unreadable");
        }
        if (span.isRecording()) {
            open.add(span.setAttribute(Attributes.GROUP, group)
                    .setAttribute(
                            Attributes.PARTITION,
                            Integer.toString(delivery.source().partition()))
                    .setAttribute(Attributes.OFFSET, delivery.source().offset()));
        }
    }

    private void close(@Nullable String trouble) {
        for (Span span : open) {
            if (trouble != null) {
                span.setStatus(StatusCode.ERROR, trouble);
            }
            span.end();
        }
        open.clear();
        contexts.clear();
    }

    private static Context from(Delivery delivery) {
        return TraceHeader.read(name -> last(delivery.raw(), name));
    }

    private static byte @Nullable [] last(Delivery.Raw raw, String name) {
        for (int i = raw.headers().size() - 1; i >= 0; i--) {
            if (raw.headers().get(i).name().equalsIgnoreCase(name)) {
                return raw.headers().get(i).value();
            }
        }
        return null;
    }
}
