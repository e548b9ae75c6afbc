package dev.viva.adapter.redis;

import dev.viva.chat.CandidateKey;
import dev.viva.chat.EventId;
import java.time.LocalDate;

/** The names of the keys. Everything of a candidate carries the tag {@code {workspace/user}}, so it lies in one slot. */
final class Keys {
    static final String TIMERS = "viva:timers";
    /** Matches the keys of everybody's key. */
    static final String EVERY_KEY = "viva:{*}:key";

    private Keys() {}

    static String state(CandidateKey candidate) {
        return of(candidate) + "state";
    }

    static String key(CandidateKey candidate) {
        return of(candidate) + "key";
    }

    /** How far the view has come in a partition of the journal. */
    static String mark(int partition) {
        return "viva:journal:" + partition;
    }

    static String past(CandidateKey candidate) {
        return of(candidate) + "past";
    }

    static String seen(CandidateKey candidate, EventId event) {
        return of(candidate) + "seen:" + event.value();
    }

    static String record(CandidateKey candidate, EventId event) {
        return of(candidate) + "record:" + event.value();
    }

    /** Tokens that a language model used up for a workspace on a day. */
    static String tokens(String workspace, LocalDate day) {
        return "viva:llm:{" + workspace + "}:" + day;
    }

    private static String of(CandidateKey candidate) {
        return "viva:{" + candidate.text() + "}:";
    }
}
