package dev.viva.adapter.redis;

import dev.viva.adapter.Sharing;
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
    private final Erasing erasing;
    private String epoch = UNKNOWN;

    public RedisStateStore(RedisLink link, MasterKey master, KeyBook book) {
        this.link = link;
        this.keyring = new Keyring(link, master, book);
        this.marks = new Marks(link);
        this.folding = new Folding(link);
        this.erasing = new Erasing(link, keyring);
    }

    @Override
    public void learnEpoch() {
        String found = runId();
        List<Script> scripts = new ArrayList<>(keyring.scripts());
        scripts.addAll(List.of(apply, marks.script(), folding.script(), erasing.script()));
        Script.load(link, scripts);
        keyring.forgetAll();
        marks.forgetAll();
        epoch = found;
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
        List<Prepared> prepared = Sharing.map(changes, this::prepare);
        List<@Nullable Response> answers =
                link.atOnce(prepared.stream().map(Prepared::request).toList());
        List<Applied> applied = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            applied.add(
                    applied(changes.get(i).record().candidate(), prepared.get(i).line(), answers.get(i)));
        }
        return applied;
    }

    /**
     * The server writes through to the disk before it answers ({@code appendfsync always}); one that does not, or a replica
     * that took over, may have lost what it answered, and is another server then.
     */
    @Override
    public void durable() {
        if (!runId().equals(epoch)) {
            throw new Trouble.ViewLost("the Redis server changed before records were published");
        }
    }

    @Override
    public boolean settle(List<Settled> records, Map<Integer, Span> published) {
        List<Request> requests = new ArrayList<>();
        for (Settled record : records) {
            requests.add(Request.cmd(Command.PEXPIREAT)
                    .arg(Keys.record(record.candidate(), record.cause()))
                    .arg(record.at().plus(KEPT_RECORD).toEpochMilli()));
        }
        // The marks last: what lies behind one is never looked at again.
        published.forEach((partition, span) -> requests.add(marks.advance(epoch, partition, span)));
        List<@Nullable Response> answers = link.atOnce(requests);
        return marks.advanced(published, answers.subList(records.size(), answers.size()));
    }

    /** Also asks the server to write its file anew, so that what was erased is gone from there too. */
    @Override
    public void erase(List<CandidateKey> forgotten) {
        if (forgotten.isEmpty()) {
            return;
        }
        erasing.erase(epoch, forgotten);
        Rewriting.ask(link);
    }

    @Override
    public Map<Integer, Journal.Mark> marks(int partitions) {
        return marks.read(partitions);
    }

    @Override
    public void mark(int partition, Journal.Mark mark) {
        marks.make(epoch, partition, mark);
    }

    @Override
    public void unmark(int partition) {
        marks.drop(partition);
    }

    @Override
    public void publishKeysAgain() {
        folding.markKeysNew();
    }

    @Override
    public List<Fold> fold(List<Fold> folds) {
        return folding.fold(epoch, folds);
    }

    private String runId() {
        Matcher found = RUN_ID.matcher(
                String.valueOf(link.call(Request.cmd(Command.INFO).arg("server"))));
        if (!found.find()) {
            throw new Trouble.Unavailable("Redis does not tell its run id", new IllegalStateException());
        }
        return found.group(1);
    }

    /** A change as it goes to the server, with the line it holds. */
    private record Prepared(String line, Request request) {}

    private Prepared prepare(Change change) {
        JournalRecord record = change.record();
        String line = RecordVault.write(record, keyring.of(record.candidate()));
        return new Prepared(line, request(change, line));
    }

    private Request request(Change change, String line) {
        JournalRecord record = change.record();
        CandidateKey candidate = record.candidate();
        Source source = record.source();
        List<String> keys = List.of(
                Keys.state(candidate),
                Keys.seen(candidate, record.cause()),
                Keys.record(candidate, record.cause()),
                Keys.past(candidate),
                Keys.key(candidate));
        List<String> arguments = new ArrayList<>(List.of(
                epoch,
                Long.toString(change.expected()),
                source.topicId(),
                Integer.toString(source.partition()),
                Long.toString(source.offset()),
                record.contentHash(),
                Wire.state(change.state()),
                line,
                Long.toString(record.at().plus(KEPT_ID).toEpochMilli()),
                RecordVault.needsKey(record) ? keyring.wrapped(candidate) : "",
                record.forgets() ? "1" : "0"));
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

    /** Of a record whose key is gone nothing can be said any more, but it has its place in the journal. */
    private @Nullable Kept kept(CandidateKey candidate, @Nullable String line) {
        if (line == null) {
            return null;
        }
        DataKey key = keyring.of(candidate);
        JournalEntry.Content content = RecordVault.read(candidate, line, key);
        return content instanceof JournalEntry.Whole whole
                ? new Kept(whole.record(), line)
                : new Kept(
                        new JournalRecord(
                                candidate,
                                content.cause(),
                                content.contentHash(),
                                content.source(),
                                content.at(),
                                content.version(),
                                List.of(),
                                List.of()),
                        line);
    }
}
