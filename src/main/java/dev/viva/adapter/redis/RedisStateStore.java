package dev.viva.adapter.redis;

import dev.viva.adapter.json.Wire;
import dev.viva.adapter.vault.DataKey;
import dev.viva.adapter.vault.KeyBook;
import dev.viva.adapter.vault.MasterKey;
import dev.viva.adapter.vault.RecordVault;
import dev.viva.chat.CandidateKey;
import dev.viva.practice.Fold;
import dev.viva.practice.Journal;
import dev.viva.practice.JournalEntry;
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
import java.util.Map;
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
    private final Keyring keyring;
    private final Marks marks;
    private final Folding folding;
    private String epoch = UNKNOWN;

    public RedisStateStore(RedisLink link, MasterKey master, KeyBook book) {
        this.link = link;
        this.keyring = new Keyring(link, master, book);
        this.marks = new Marks(link);
        this.folding = new Folding(link);
    }

    @Override
    public void learnEpoch() {
        Response info = link.call(Request.cmd(Command.INFO).arg("server"));
        Matcher found = RUN_ID.matcher(String.valueOf(info));
        if (!found.find()) {
            throw new Trouble.Unavailable("Redis does not tell its run id", new IllegalStateException());
        }
        apply.load(link);
        keyring.learn();
        marks.learn();
        folding.learn();
        epoch = found.group(1);
    }

    /** Nothing is applied until a server was learnt again. */
    void forgetEpoch() {
        epoch = UNKNOWN;
    }

    @Override
    public List<Loaded> load(List<CandidateKey> candidates) {
        List<Request> requests = new ArrayList<>();
        for (CandidateKey each : candidates) {
            requests.add(Request.cmd(Command.HMGET)
                    .arg(Keys.state(each))
                    .arg("version")
                    .arg("state"));
            requests.add(Request.cmd(Command.GET).arg(Keys.key(each)));
        }
        // Last in the pipeline: what the states were read from had not been emptied before this answer.
        requests.addAll(marks.questions());
        List<@Nullable Response> answers = link.call(requests);
        marks.check(answers.subList(2 * candidates.size(), answers.size()));
        List<Loaded> loaded = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            keyring.loaded(candidates.get(i), answers.get(2 * i + 1));
            loaded.add(loaded(answers.get(2 * i)));
        }
        return loaded;
    }

    @Override
    public List<Applied> apply(List<Change> changes) {
        List<CandidateKey> sealing = changes.stream()
                .map(Change::record)
                .filter(RecordVault::needsKey)
                .map(JournalRecord::candidate)
                .toList();
        String other = keyring.require(sealing, epoch, () -> marks.check(link.call(marks.questions())));
        if (other != null) {
            return changes.stream()
                    .map(each -> (Applied) new Applied.OtherEpoch(other))
                    .toList();
        }
        List<String> lines = new ArrayList<>();
        List<Request> requests = new ArrayList<>();
        for (Change change : changes) {
            JournalRecord record = change.record();
            String line = RecordVault.write(record, keyring.of(record.candidate()));
            lines.add(line);
            requests.add(request(change, line));
        }
        List<@Nullable Response> answers = link.call(requests);
        List<Applied> applied = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            applied.add(applied(changes.get(i).record().candidate(), lines.get(i), answers.get(i)));
        }
        return applied;
    }

    /** The server writes through to the disk before it answers ({@code appendfsync always}), so nothing is left to do. */
    @Override
    public void durable() {}

    @Override
    public void settle(List<JournalRecord> records, Map<Integer, Span> published) {
        List<Request> requests = new ArrayList<>();
        published.forEach((partition, span) -> requests.add(marks.advance(epoch, partition, span)));
        for (JournalRecord record : records) {
            requests.add(Request.cmd(Command.PEXPIREAT)
                    .arg(Keys.record(record.candidate(), record.cause()))
                    .arg(record.at().plus(KEPT_RECORD).toEpochMilli()));
        }
        List<@Nullable Response> answers = link.call(requests);
        marks.advanced(published, answers.subList(0, published.size()));
    }

    /** Also asks the server to write its file anew, so that what was erased is gone from there too. */
    @Override
    public void erase(List<CandidateKey> forgotten) {
        if (forgotten.isEmpty()) {
            return;
        }
        List<Request> requests = new ArrayList<>();
        for (CandidateKey each : forgotten) {
            keyring.forget(each);
            requests.add(Request.cmd(Command.DEL).arg(Keys.key(each)).arg(Keys.past(each)));
        }
        link.call(requests);
        Rewriting.ask(link);
    }

    @Override
    public Map<Integer, Journal.Mark> marks(int partitions) {
        return marks.read(partitions);
    }

    @Override
    public void mark(int partition, Journal.Mark mark) {
        marks.set(epoch, partition, mark);
    }

    @Override
    public void unmark(int partition) {
        marks.drop(partition);
    }

    @Override
    public void restore(Map<CandidateKey, String> keys) {
        List<Request> requests = new ArrayList<>();
        keys.forEach((candidate, wrapped) -> requests.add(
                Request.cmd(Command.SET).arg(Keys.key(candidate)).arg(wrapped).arg("NX")));
        link.call(requests);
    }

    @Override
    public void publishKeysAgain() {
        folding.markKeysNew();
    }

    @Override
    public List<Fold> fold(List<Fold> folds) {
        return folding.fold(epoch, folds);
    }

    private Request request(Change change, String line) {
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
                line,
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

    private Applied applied(CandidateKey candidate, String line, @Nullable Response answer) {
        if (answer == null) {
            throw new Trouble.Unavailable("Redis answered nothing", new IllegalStateException());
        }
        String second =
                answer.size() > 1 && answer.get(1) != null ? answer.get(1).toString() : null;
        return switch (answer.get(0).toString()) {
            case "done" -> new Applied.Done("1".equals(second), line);
            case "seen" -> new Applied.Seen(kept(candidate, second));
            case "other-content" -> new Applied.OtherContent();
            case "fenced" -> new Applied.Fenced();
            case "conflict" -> new Applied.Conflict();
            default -> new Applied.OtherEpoch(String.valueOf(second));
        };
    }

    /** A record whose key is gone is nobody's to publish. */
    private @Nullable Kept kept(CandidateKey candidate, @Nullable String line) {
        if (line == null) {
            return null;
        }
        DataKey key = keyring.of(candidate);
        return RecordVault.read(candidate, line, key) instanceof JournalEntry.Whole whole
                ? new Kept(whole.record(), line)
                : null;
    }
}
