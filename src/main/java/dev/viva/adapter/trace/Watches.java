package dev.viva.adapter.trace;

import dev.viva.chat.CandidateKey;
import dev.viva.practice.Delivery;
import dev.viva.practice.Setback;
import dev.viva.practice.Watch;
import java.util.List;
import java.util.function.Consumer;

/** Several who watch the loop; what they log about an event has the event's ids beside it. */
public final class Watches implements Watch {
    private final List<Watch> all;
    private final Trails trails;

    public Watches(Trails trails, Watch... all) {
        this.trails = trails;
        this.all = List.of(all);
    }

    @Override
    public void committed(int events) {
        all.forEach(each -> each.committed(events));
    }

    @Override
    public void handled(String result, Delivery delivery) {
        about(delivery, each -> each.handled(result, delivery));
    }

    @Override
    public void trouble(String reason) {
        all.forEach(each -> each.trouble(reason));
    }

    @Override
    public void rewound(Setback kind, String reason) {
        all.forEach(each -> each.rewound(kind, reason));
    }

    @Override
    public void fenceReset(Delivery delivery) {
        about(delivery, each -> each.fenceReset(delivery));
    }

    @Override
    public void otherJournal() {
        all.forEach(Watch::otherJournal);
    }

    @Override
    public void shorterJournal(int partition, long known, long end) {
        all.forEach(each -> each.shorterJournal(partition, known, end));
    }

    @Override
    public void viewEmpty(int partition, long records) {
        all.forEach(each -> each.viewEmpty(partition, records));
    }

    @Override
    public void gap(CandidateKey candidate, long version, long next) {
        all.forEach(each -> each.gap(candidate, version, next));
    }

    @Override
    public void foreign(int partition, long offset) {
        all.forEach(each -> each.foreign(partition, offset));
    }

    @Override
    public void folded(int partition, int records, long left) {
        all.forEach(each -> each.folded(partition, records, left));
    }

    @Override
    public void alive() {
        all.forEach(Watch::alive);
    }

    private void about(Delivery delivery, Consumer<Watch> what) {
        try (LogFields fields = trails.fields(delivery)) {
            all.forEach(what);
        }
    }
}
