package dev.viva.adapter.web;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One reader of one stream: gets every reply once and in order, and is cut off where it does not keep up. */
final class StreamReader {
    /** What may wait for a slow reader; whoever is further behind loses the stream and comes back for the rest. */
    static final int LONGEST_QUEUE = 512;
    /** The most that is sent of what was said before; leaves room in the queue. */
    static final int MOST_RECENT = 256;

    private final Runnable cut;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<ReplyFeed.Line> meanwhile = new ArrayList<>();
    /** Counted by whoever writes to the connection, so without the lock that the feed may hold. */
    private final AtomicLong taken = new AtomicLong();

    private @Nullable MultiEmitter<? super StreamItem> emitter;
    private long offered;
    private long takenAtBeat;
    private boolean caughtUp;
    private boolean isCut;

    StreamReader(Runnable cut) {
        this.cut = cut;
    }

    synchronized void attach(MultiEmitter<? super StreamItem> to) {
        emitter = to;
    }

    /** What was said before, then what came while it was looked up. */
    synchronized void catchUp(List<ReplyFeed.Line> recent, @Nullable String after) {
        List<ReplyFeed.Line> unseen = unseen(recent, after);
        recent.forEach(line -> known.add(line.id()));
        unseen.forEach(line -> offer(new StreamItem.Said(line)));
        caughtUp = true;
        meanwhile.forEach(this::live);
        meanwhile.clear();
        offer(new StreamItem.CaughtUp());
    }

    /** Of an id that is unknown, or too old to be among the recent ones, all count as later. */
    private static List<ReplyFeed.Line> unseen(List<ReplyFeed.Line> recent, @Nullable String after) {
        int seen = recent.stream().map(ReplyFeed.Line::id).toList().lastIndexOf(after);
        return recent.subList(Math.max(seen + 1, recent.size() - MOST_RECENT), recent.size());
    }

    /** The topic delivers at least once, and what is live may be among the recent ones already. */
    synchronized void live(ReplyFeed.Line line) {
        if (!caughtUp) {
            meanwhile.add(line);
        } else if (known.add(line.id())) {
            offer(new StreamItem.Said(line));
            forgetOldest();
        }
    }

    private void forgetOldest() {
        if (known.size() > LONGEST_QUEUE) {
            known.remove(known.iterator().next());
        }
    }

    /** Keeps the connection alive, or cuts it where nothing has moved since the last beat. */
    synchronized void beat() {
        long now = taken.get();
        if (offered > now && now == takenAtBeat) {
            cutOff();
        } else {
            takenAtBeat = now;
            offer(new StreamItem.Heartbeat());
        }
    }

    /** The connection has taken an item. */
    void took() {
        taken.incrementAndGet();
    }

    private void offer(StreamItem item) {
        if (isCut || emitter == null) {
            return;
        }
        if (offered - taken.get() >= LONGEST_QUEUE) {
            cutOff();
            return;
        }
        offered++;
        emitter.emit(item);
    }

    private void cutOff() {
        if (!isCut) {
            isCut = true;
            cut.run();
        }
    }
}
