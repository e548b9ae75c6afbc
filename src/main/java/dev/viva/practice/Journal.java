package dev.viva.practice;

import dev.viva.chat.CandidateKey;
import java.util.List;
import java.util.Map;

/** The records as they can be read back: the truth about candidates, of which the state store is a view. */
public interface Journal {
    /** The id of the journal; one that was deleted and made again has another. */
    String id();

    /** For each partition the offset after its last record. */
    Map<Integer, Long> ends();

    /** The partition that holds all records of a candidate. */
    int partitionOf(CandidateKey candidate);

    /** The keys of the candidates of a partition that were not discarded, wrapped. */
    Map<CandidateKey, String> keys(int partition);

    /**
     * Records of a partition from an offset on, opened with the given keys.
     *
     * @param limit the most to return; fewer may come, none only at the end
     */
    Chunk read(int partition, long from, int limit, Map<CandidateKey, String> keys);

    /** Whether the event of this source was committed, so that nobody will publish its record again. */
    boolean settled(Source source);

    /**
     * Some records in their order.
     *
     * @param next the offset to go on from
     * @param foreign the offsets of what is no record of Viva; it is passed over
     */
    record Chunk(List<JournalEntry> entries, long next, List<Long> foreign) {
        public Chunk {
            entries = List.copyOf(entries);
            foreign = List.copyOf(foreign);
        }
    }

    /**
     * How far the view has come.
     *
     * @param journal the id of the journal it was filled from
     * @param offset every record before it is in the view
     */
    record Mark(String journal, long offset) {}
}
