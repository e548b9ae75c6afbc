package dev.viva.adapter.web;

import dev.viva.chat.CandidateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A feed in memory, for one candidate. */
final class TestingFeed implements ReplyFeed {
    final List<Line> recent = new ArrayList<>();
    final List<Consumer<Line>> listeners = new CopyOnWriteArrayList<>();
    /** Runs while somebody looks at the recent replies. */
    Runnable meanwhile = () -> {};

    void say(String id) {
        listeners.forEach(listener -> listener.accept(line(id)));
    }

    @Override
    public List<Line> recent(CandidateKey candidate) {
        meanwhile.run();
        return List.copyOf(recent);
    }

    @Override
    public AutoCloseable listen(CandidateKey candidate, Consumer<Line> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    static Line line(String id) {
        return new Line(id, "{}");
    }
}
