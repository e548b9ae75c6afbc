package dev.viva.adapter.redis;

import dev.viva.adapter.json.Wire;
import dev.viva.chat.CandidateKey;
import dev.viva.practice.JournalRecord;
import dev.viva.practice.Source;
import dev.viva.practice.StateStore;
import dev.viva.practice.Trouble;
import dev.viva.session.CandidateState;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The candidates' states in Redis. One thread uses it. */
public final class RedisStateStore implements StateStore {
    /** How long the record of a published event is kept for late duplicates. */
    static final Duration KEPT_RECORD = Duration.ofHours(24);

    /** How long an event's id is kept: as long as the events themselves, and a day for one that came a day late. */
    static final Duration KEPT_ID = Duration.ofDays(8);

    /** No server has this run id, so nothing is applied before one was learnt. */
    private static final String UNKNOWN = "-";

    private static final Pattern RUN_ID = Pattern.compile("run_id:([0-9a-f]+)");

    private final RedisLink link;
    private final Script apply = new Script("/redis/apply.lua");
    private String epoch = UNKNOWN;

    public RedisStateStore(RedisLink link) {
        this.link = link;
    }

    @Override
    public void learnEpoch() {
        Response info = link.call(Request.cmd(Command.INFO).arg("server"));
        Matcher found = RUN_ID.matcher(String.valueOf(info));
        if (!found.find()) {
            throw new Trouble.Unavailable("Redis does not tell its run id", new IllegalStateException());
        }
        apply.load(link);
        epoch = found.group(1);
    }

    /** Nothing is applied until a server was learnt again. */
    void forgetEpoch() {
        epoch = UNKNOWN;
    }

    @Override
    public List<Loaded> load(List<CandidateKey> candidates) {
        List<Request> requests = candidates.stream()
                .map(each -> Request.cmd(Command.HMGET)
                        .arg(Keys.state(each))
                        .arg("version")
                        .arg("state"))
                .toList();
        return link.call(requests).stream().map(RedisStateStore::loaded).toList();
    }

    @Override
    public List<Applied> apply(List<Change> changes) {
        List<Response> answers =
                new ArrayList<>(link.call(changes.stream().map(this::request).toList()));
        List<Applied> applied = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            applied.add(applied(changes.get(i).record().candidate(), answers.get(i)));
        }
        return applied;
    }

    /** The server writes through to the disk before it answers ({@code appendfsync always}), so nothing is left to do. */
    @Override
    public void durable() {}

    @Override
    public void settle(List<JournalRecord> published) {
        link.call(published.stream()
                .map(record -> Request.cmd(Command.PEXPIREAT)
                        .arg(Keys.record(record.candidate(), record.cause()))
                        .arg(record.at().plus(KEPT_RECORD).toEpochMilli()))
                .toList());
    }

    private Request request(Change change) {
        JournalRecord record = change.record();
        CandidateKey candidate = record.candidate();
        Source source = record.source();
        List<String> keys = List.of(
                Keys.state(candidate),
                Keys.seen(candidate, record.cause()),
                Keys.record(candidate, record.cause()),
                Keys.past(candidate));
        List<String> arguments = new ArrayList<>(List.of(
                epoch,
                Long.toString(change.expected()),
                source.topicId(),
                Integer.toString(source.partition()),
                Long.toString(source.offset()),
                record.contentHash(),
                Wire.state(change.state()),
                Wire.record(record),
                Long.toString(record.at().plus(KEPT_ID).toEpochMilli())));
        arguments.addAll(Past.of(record));
        return apply.call(keys, arguments);
    }

    private static Loaded loaded(@Nullable Response answer) {
        if (answer == null || answer.get(0) == null) {
            return new Loaded(CandidateState.NEW, 0);
        }
        return new Loaded(
                Wire.state(answer.get(1).toString()),
                Long.parseLong(answer.get(0).toString()));
    }

    private static Applied applied(CandidateKey candidate, @Nullable Response answer) {
        if (answer == null) {
            throw new Trouble.Unavailable("Redis answered nothing", new IllegalStateException());
        }
        String second =
                answer.size() > 1 && answer.get(1) != null ? answer.get(1).toString() : null;
        return switch (answer.get(0).toString()) {
            case "done" -> new Applied.Done("1".equals(second));
            case "seen" -> new Applied.Seen(second == null ? null : Wire.record(candidate, second));
            case "other-content" -> new Applied.OtherContent();
            case "fenced" -> new Applied.Fenced();
            case "conflict" -> new Applied.Conflict();
            default -> new Applied.OtherEpoch(String.valueOf(second));
        };
    }
}
