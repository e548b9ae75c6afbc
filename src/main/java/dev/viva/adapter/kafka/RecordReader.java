package dev.viva.adapter.kafka;

import dev.viva.adapter.vault.MasterKey;
import dev.viva.chat.AttemptId;
import dev.viva.chat.CandidateKey;
import dev.viva.practice.Journal;
import dev.viva.practice.JournalEntry;
import dev.viva.review.Transcript;
import dev.viva.review.Transcripts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;

/** Reads records back from the journal, each once, in the order of its candidate. */
public final class RecordReader {
    private static final int CHUNK = 1000;

    private final Clients clients;
    private final Topics topics;
    private final MasterKey master;
    private final String group;

    /**
     * @param group the consumer group whose commits settle records
     */
    public RecordReader(Clients clients, Topics topics, MasterKey master, String group) {
        this.clients = clients;
        this.topics = topics;
        this.master = master;
        this.group = group;
    }

    /** All records of one candidate; those from before an erasure without content. */
    public void candidate(CandidateKey candidate, Consumer<JournalEntry.Content> each) {
        try (Admin admin = clients.admin();
                KafkaJournal journal = journal(admin)) {
            Map<Integer, Long> ends = journal.ends();
            int partition = journal.partitionOf(candidate);
            read(journal, partition, ends.getOrDefault(partition, 0L), candidate::equals, each);
        }
    }

    /** One attempt of one candidate. */
    public Optional<Transcript> transcript(CandidateKey candidate, AttemptId attempt) {
        Transcripts transcripts = new Transcripts();
        candidate(candidate, each -> add(transcripts, each));
        return transcripts.find(attempt);
    }

    /** The attempts of everybody who was not erased. */
    public Map<CandidateKey, Transcripts> everybody() {
        Map<CandidateKey, Transcripts> all = new LinkedHashMap<>();
        try (Admin admin = clients.admin();
                KafkaJournal journal = journal(admin)) {
            journal.ends()
                    .forEach((partition, end) -> read(
                            journal,
                            partition,
                            end,
                            any -> true,
                            each -> add(all.computeIfAbsent(each.candidate(), key -> new Transcripts()), each)));
        }
        return all;
    }

    private static void add(Transcripts transcripts, JournalEntry.Content content) {
        if (content instanceof JournalEntry.Whole whole) {
            transcripts.add(whole.at(), whole.record().facts());
        } else {
            transcripts.erased();
        }
    }

    private KafkaJournal journal(Admin admin) {
        return new KafkaJournal(clients.rereader(CHUNK), admin, topics, master, group);
    }

    /** A record may stand in the journal twice; its version tells. */
    private static void read(
            KafkaJournal journal,
            int partition,
            long end,
            Predicate<CandidateKey> wanted,
            Consumer<JournalEntry.Content> each) {
        Map<CandidateKey, String> keys = journal.keys(partition);
        Map<CandidateKey, Long> versions = new HashMap<>();
        long from = 0;
        while (from < end) {
            Journal.Chunk chunk = journal.read(partition, from, CHUNK, keys);
            from = Math.max(from + 1, chunk.next());
            for (JournalEntry entry : chunk.entries()) {
                JournalEntry.Content content = entry.content();
                if (wanted.test(content.candidate())
                        && content.version() > versions.getOrDefault(content.candidate(), 0L)) {
                    versions.put(content.candidate(), content.version());
                    each.accept(content);
                }
            }
        }
    }
}
