package dev.viva.adapter.redis;

import dev.viva.practice.Journal;
import dev.viva.practice.StateStore;
import dev.viva.practice.Trouble;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far the view has come in each partition of the journal. The marks lie in Redis beside the states, so whatever
 * empties Redis or sets it back takes them along: a mark lower than known means that the view is not the one it was.
 */
final class Marks {
    private static final String UNASKED = "-";

    private final RedisLink link;
    private final Script advance = new Script("/redis/mark.lua");
    private final Map<Integer, Journal.Mark> known = new TreeMap<>();

    Marks(RedisLink link) {
        this.link = link;
    }

    void learn() {
        advance.load(link);
        known.clear();
    }

    Map<Integer, Journal.Mark> read(int partitions) {
        known.clear();
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            requests.add(Request.cmd(Command.GET).arg(Keys.mark(i)));
        }
        List<@Nullable Response> answers = link.call(requests);
        for (int i = 0; i < partitions; i++) {
            Journal.Mark mark = mark(answers.get(i));
            if (mark != null) {
                known.put(i, mark);
            }
        }
        return Map.copyOf(known);
    }

    List<Request> questions() {
        return known.keySet().stream()
                .map(each -> Request.cmd(Command.GET).arg(Keys.mark(each)))
                .toList();
    }

    /** The answers to {@link #questions}. */
    void check(List<@Nullable Response> answers) {
        int i = 0;
        for (Map.Entry<Integer, Journal.Mark> each : known.entrySet()) {
            Journal.Mark mark = mark(answers.get(i++));
            if (mark == null
                    || !mark.journal().equals(each.getValue().journal())
                    || mark.offset() < each.getValue().offset()) {
                throw new Trouble.ViewLost(
                        mark == null
                                ? "Redis was emptied: what is known is folded from the journal again"
                                : "Redis was set back: what was published since is folded again");
            }
        }
    }

    void set(String epoch, int partition, Journal.Mark mark) {
        Response answer = link.call(advance.call(
                List.of(Keys.mark(partition)),
                List.of(epoch, mark.journal(), UNASKED, "0", Long.toString(mark.offset()))));
        if (!"ok".equals(String.valueOf(answer))) {
            throw new Trouble.ViewLost("the Redis server changed while records were folded");
        }
        known.put(partition, mark);
    }

    void drop(int partition) {
        link.call(Request.cmd(Command.DEL).arg(Keys.mark(partition)));
        known.remove(partition);
    }

    Request advance(String epoch, int partition, StateStore.Span span) {
        Journal.Mark mark = known.get(partition);
        return advance.call(
                List.of(Keys.mark(partition)),
                List.of(
                        epoch,
                        mark == null ? "" : mark.journal(),
                        mark == null ? "0" : Long.toString(mark.offset()),
                        Long.toString(span.from()),
                        Long.toString(span.to())));
    }

    void advanced(Map<Integer, StateStore.Span> published, List<@Nullable Response> answers) {
        int i = 0;
        for (Map.Entry<Integer, StateStore.Span> each : published.entrySet()) {
            if (!"ok".equals(String.valueOf(answers.get(i++)))) {
                throw new Trouble.ViewLost("Redis was emptied or set back while records were published");
            }
            Journal.Mark mark = known.get(each.getKey());
            if (mark != null && mark.offset() < each.getValue().to()) {
                known.put(
                        each.getKey(),
                        new Journal.Mark(mark.journal(), each.getValue().to()));
            }
        }
    }

    private static Journal.@Nullable Mark mark(@Nullable Response answer) {
        return Journal.Mark.read(answer == null ? null : answer.toString());
    }
}
