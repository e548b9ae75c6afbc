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
 * empties Redis or sets it back takes them along: a mark that is another than known, or lower, means that the view is not
 * the one it was.
 */
final class Marks {
    private static final String UNASKED = "-";
    private static final char MADE = '~';

    private final RedisLink link;
    private final Script script = new Script("/redis/mark.lua");
    private final Map<Integer, Known> known = new TreeMap<>();

    /**
     * A mark as it stands in Redis.
     *
     * @param id the journal, and when the mark was made
     */
    private record Known(String id, long offset) {
        Journal.Mark mark() {
            return new Journal.Mark(id.substring(0, id.indexOf(MADE)), offset);
        }

        static @Nullable Known read(@Nullable Response answer) {
            String text = answer == null ? "" : answer.toString();
            if (text.indexOf(MADE) < 0) {
                return null;
            }
            int colon = text.lastIndexOf(':');
            return new Known(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
        }
    }

    Marks(RedisLink link) {
        this.link = link;
    }

    Script script() {
        return script;
    }

    void forgetAll() {
        known.clear();
    }

    Map<Integer, Journal.Mark> read(int partitions) {
        known.clear();
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            requests.add(Request.cmd(Command.GET).arg(Keys.mark(i)));
        }
        List<@Nullable Response> answers = link.call(requests);
        Map<Integer, Journal.Mark> marks = new TreeMap<>();
        for (int i = 0; i < partitions; i++) {
            Known mark = Known.read(answers.get(i));
            if (mark != null) {
                known.put(i, mark);
                marks.put(i, mark.mark());
            }
        }
        return marks;
    }

    List<Request> questions() {
        return known.keySet().stream()
                .map(each -> Request.cmd(Command.GET).arg(Keys.mark(each)))
                .toList();
    }

    /** The answers to {@link #questions}. */
    void check(List<@Nullable Response> answers) {
        int i = 0;
        for (Known each : known.values()) {
            Known mark = Known.read(answers.get(i++));
            if (mark == null || !mark.id().equals(each.id()) || mark.offset() < each.offset()) {
                throw new Trouble.ViewLost(
                        "Redis was emptied or set back: what is known is folded from the journal again");
            }
        }
    }

    /** Makes a mark; one of the same journal that is there stays as it is. */
    void make(String epoch, int partition, Journal.Mark mark) {
        Known made = Known.read(link.call(script.call(
                List.of(Keys.mark(partition)),
                List.of(epoch, mark.journal(), UNASKED, "0", Long.toString(mark.offset())))));
        if (made == null) {
            throw new Trouble.ViewLost("the Redis server changed while records were folded");
        }
        known.put(partition, made);
    }

    void drop(int partition) {
        link.call(Request.cmd(Command.DEL).arg(Keys.mark(partition)));
        known.remove(partition);
    }

    Request advance(String epoch, int partition, StateStore.Span span) {
        Known mark = known.get(partition);
        return script.call(
                List.of(Keys.mark(partition)),
                List.of(
                        epoch,
                        mark == null ? "" : mark.id(),
                        mark == null ? "0" : Long.toString(mark.offset()),
                        Long.toString(span.from()),
                        Long.toString(span.to())));
    }

    /** The answers to {@link #advance}; false where one of the marks ends before what was published. */
    boolean advanced(Map<Integer, StateStore.Span> published, List<@Nullable Response> answers) {
        boolean all = true;
        int i = 0;
        for (int partition : published.keySet()) {
            Response answer = answers.get(i++);
            Known mark = Known.read(answer);
            if ("behind".equals(String.valueOf(answer))) {
                all = false;
                continue;
            }
            if (mark == null) {
                throw new Trouble.ViewLost("Redis was emptied or set back while records were published");
            }
            known.put(partition, mark);
        }
        return all;
    }
}
