package dev.viva.adapter.redis;

import dev.viva.adapter.json.Wire;
import dev.viva.practice.Fold;
import dev.viva.practice.JournalEntry;
import dev.viva.practice.Source;
import dev.viva.practice.Trouble;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes folded records into Redis, one script call for each candidate. */
final class Folding {
    private static final int PAGE = 1000;

    private final RedisLink link;
    private final Script script = new Script("/redis/fold.lua");

    Folding(RedisLink link) {
        this.link = link;
    }

    Script script() {
        return script;
    }

    List<Fold> fold(String epoch, List<Fold> folds) {
        if (folds.isEmpty()) {
            return List.of();
        }
        long now = now();
        List<@Nullable Response> answers = link.atOnce(
                folds.stream().map(each -> request(epoch, each, now)).toList());
        List<Fold> again = new ArrayList<>();
        for (int i = 0; i < folds.size(); i++) {
            Response answer = answers.get(i);
            String word = answer == null ? "" : answer.get(0).toString();
            if (word.equals("conflict")) {
                again.add(folds.get(i));
            } else if (!word.equals("done")) {
                throw new Trouble.ViewLost("the Redis server changed while records were folded");
            }
        }
        return again;
    }

    /** Every key of a candidate counts as not yet in the book of keys. */
    void markKeysNew() {
        String cursor = "0";
        do {
            Response page = link.call(Request.cmd(Command.SCAN)
                    .arg(cursor)
                    .arg("MATCH")
                    .arg(Keys.EVERY_KEY)
                    .arg("COUNT")
                    .arg(PAGE));
            if (page == null) {
                return;
            }
            cursor = page.get(0).toString();
            List<String> names = new ArrayList<>();
            page.get(1).forEach(each -> names.add(each.toString()));
            markNew(names);
        } while (!cursor.equals("0"));
    }

    private void markNew(List<String> names) {
        List<@Nullable Response> values = link.call(
                names.stream().map(each -> Request.cmd(Command.GET).arg(each)).toList());
        List<Request> writes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String value = String.valueOf(values.get(i));
            if (values.get(i) != null && Keyring.bare(value).equals(value)) {
                writes.add(Request.cmd(Command.SET).arg(names.get(i)).arg(Keyring.NEW + value));
            }
        }
        link.call(writes);
    }

    /** A record that forgets somebody and can still be read has yet to be followed by the loss of the key. */
    private static String key(Fold fold) {
        boolean going = fold.entries().stream()
                .anyMatch(each -> each.content() instanceof JournalEntry.Whole whole
                        && whole.record().forgets());
        String key = fold.key() == null ? "" : fold.key();
        return going && !key.isEmpty() ? Keyring.GONE + key : key;
    }

    /** The server's time in milliseconds since 1970: it is what things expire by. */
    private long now() {
        Response time = Objects.requireNonNull(link.call(Request.cmd(Command.TIME)), "TIME always answers");
        return time.get(0).toLong() * 1000 + time.get(1).toLong() / 1000;
    }

    /** What would have expired by now is not written: in a large journal that is nearly everything. */
    private Request request(String epoch, Fold fold, long now) {
        List<String> keys = new ArrayList<>(
                List.of(Keys.state(fold.candidate()), Keys.past(fold.candidate()), Keys.key(fold.candidate())));
        Source source = fold.last().content().source();
        List<String> arguments = new ArrayList<>(List.of(
                epoch,
                Long.toString(fold.expected()),
                Long.toString(fold.last().content().version()),
                source.topicId() + ":" + source.partition() + ":" + source.offset(),
                Wire.state(fold.state()),
                fold.restart() ? "1" : "0",
                key(fold)));
        List<String> kept = new ArrayList<>();
        List<String> past = new ArrayList<>();
        for (Fold.Entry entry : fold.entries()) {
            JournalEntry.Content content = entry.content();
            long keptId = content.at().plus(RedisStateStore.KEPT_ID).toEpochMilli();
            long keptRecord = content.at().plus(RedisStateStore.KEPT_RECORD).toEpochMilli();
            if (keptId > now || !entry.settled()) {
                keys.add(Keys.seen(fold.candidate(), content.cause()));
                keys.add(Keys.record(fold.candidate(), content.cause()));
                kept.addAll(List.of(
                        content.contentHash(),
                        keptRecord > now || !entry.settled() ? entry.line() : "",
                        Long.toString(keptId),
                        entry.settled() ? Long.toString(keptRecord) : "0"));
            }
            if (content instanceof JournalEntry.Whole whole) {
                past.addAll(Past.of(whole.record()));
                if (whole.record().forgets()) {
                    past.clear();
                }
            }
        }
        arguments.add(Integer.toString(kept.size() / 4));
        arguments.addAll(kept);
        arguments.addAll(past);
        return script.call(keys, arguments);
    }
}
