package dev.viva.practice;

import dev.viva.chat.ChatEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A log of one partition in memory. */
final class TestingLog implements EventLog {
    private final List<Delivery> all = new ArrayList<>();
    private int position;
    private int committed;

    TestingLog put(ChatEvent event) {
        all.add(new Delivery.Readable(
                source(), event, Integer.toString(event.hashCode()), new Delivery.Raw(null, null, List.of())));
        return this;
    }

    TestingLog putPoison(String reason) {
        all.add(new Delivery.Poison(source(), reason, new Delivery.Raw(null, null, List.of())));
        return this;
    }

    int committed() {
        return committed;
    }

    @Override
    public List<Delivery> poll(Duration wait) {
        List<Delivery> batch = List.copyOf(all.subList(position, all.size()));
        position = all.size();
        return batch;
    }

    @Override
    public void commit(List<Delivery> done) {
        committed = Math.max(committed, (int) done.get(done.size() - 1).source().offset() + 1);
    }

    @Override
    public void rewind() {
        position = committed;
    }

    @Override
    public void hold(List<Delivery> first) {
        first.forEach(each -> position = Math.min(position, (int) each.source().offset()));
    }

    @Override
    public void release() {}

    @Override
    public boolean tookOver() {
        return false;
    }

    @Override
    public boolean changed() {
        return false;
    }

    private Source source() {
        return new Source("chat.events", "topic-1", 0, all.size());
    }
}
