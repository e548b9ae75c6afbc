package dev.viva.adapter.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.ArrayList;
import java.util.List;

/** Work that is done for several events at once, with a span in the trace of each. */
final class Work implements AutoCloseable {
    private final List<Span> spans = new ArrayList<>();
    private int done;

    void add(Span span) {
        spans.add(span);
    }

    void done(int index, String result) {
        spans.get(index).setAttribute(Attributes.RESULT, result);
        done++;
    }

    @Override
    public void close() {
        for (Span span : spans) {
            if (done < spans.size()) {
                span.setStatus(StatusCode.ERROR, "not done");
            }
            span.end();
        }
    }
}
