package dev.viva.adapter.redis;

import dev.viva.adapter.vault.DataKey;
import dev.viva.adapter.vault.KeyBook;
import dev.viva.adapter.vault.MasterKey;
import dev.viva.adapter.vault.WrongKey;
import dev.viva.chat.CandidateKey;
import dev.viva.practice.Trouble;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the candidates at hand. A new key is first written to Redis, where the first writer wins, then published
 * to the book of keys, and only then used: two owners never seal with different keys, and no record can outlive the
 * loss of Redis without its key.
 */
final class Keyring {
    /** Before a key that is not yet in the book of keys. */
    static final String NEW = "new:";

    /** Before the key of somebody who was forgotten: until it is discarded it opens, and nothing new is sealed with it. */
    static final String GONE = "gone:";

    private static final int MOST = 20_000;

    private final RedisLink link;
    private final MasterKey master;
    private final KeyBook book;
    private final Script offer = new Script("/redis/key.lua");
    private final Script confirm = new Script("/redis/confirm.lua");
    private final Map<CandidateKey, Held> keys = new HashMap<>();

    /** A key with its wrapping, by which it is known again without being unwrapped. */
    private record Held(String wrapped, DataKey key) {}

    Keyring(RedisLink link, MasterKey master, KeyBook book) {
        this.link = link;
        this.master = master;
        this.book = book;
    }

    List<Script> scripts() {
        return List.of(offer, confirm);
    }

    void forgetAll() {
        keys.clear();
    }

    /** What Redis holds of somebody's key, or null. */
    void loaded(CandidateKey candidate, @Nullable Response stored) {
        if (keys.size() > MOST) {
            keys.clear();
        }
        String text = stored == null ? null : stored.toString();
        if (text == null || text.startsWith(NEW)) {
            keys.remove(candidate);
        } else {
            // Unwrapping is dear, and most come with the key that is known.
            Held held = keys.get(candidate);
            if (held == null || !held.wrapped().equals(bare(text))) {
                hold(candidate, text);
            }
        }
    }

    @Nullable
    DataKey of(CandidateKey candidate) {
        Held held = keys.get(candidate);
        return held == null ? null : held.key();
    }

    /** The key as the script compares it, or "". */
    String wrapped(CandidateKey candidate) {
        Held held = keys.get(candidate);
        return held == null ? "" : held.wrapped();
    }

    KeyBook book() {
        return book;
    }

    void forget(CandidateKey candidate) {
        keys.remove(candidate);
    }

    /**
     * Makes the keys that are missing; all are in the book when this returns.
     *
     * @return the server found where it is not the known one, else null; nothing may be sealed then
     */
    @Nullable
    String require(List<CandidateKey> candidates, String epoch, Runnable checkView) {
        List<CandidateKey> missing =
                candidates.stream().filter(each -> !keys.containsKey(each)).toList();
        if (missing.isEmpty()) {
            return null;
        }
        Map<CandidateKey, String> fresh = new LinkedHashMap<>();
        List<Request> requests = missing.stream()
                .map(each -> offer.call(List.of(Keys.key(each)), List.of(epoch, master.fresh(each))))
                .toList();
        List<@Nullable Response> answers = link.call(requests);
        checkView.run();
        for (int i = 0; i < missing.size(); i++) {
            Response answer = answers.get(i);
            if (answer == null || answer.get(0).toString().equals("epoch")) {
                return answer == null ? "" : answer.get(1).toString();
            }
            String text = answer.get(1).toString();
            if (text.startsWith(NEW)) {
                fresh.put(missing.get(i), text.substring(NEW.length()));
            } else {
                hold(missing.get(i), text);
            }
        }
        publish(fresh);
        return null;
    }

    private void publish(Map<CandidateKey, String> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        book.publish(fresh);
        List<Request> requests = new ArrayList<>();
        fresh.forEach((candidate, wrapped) ->
                requests.add(confirm.call(List.of(Keys.key(candidate), Keys.state(candidate)), List.of(wrapped))));
        List<@Nullable Response> answers = link.call(requests);
        List<CandidateKey> gone = new ArrayList<>();
        Map<CandidateKey, String> later = new LinkedHashMap<>();
        int i = 0;
        for (Map.Entry<CandidateKey, String> each : fresh.entrySet()) {
            Response answer = answers.get(i++);
            String word = answer == null ? "" : answer.get(0).toString();
            switch (word) {
                case "ok" -> hold(each.getKey(), each.getValue());
                case "gone" -> gone.add(each.getKey());
                case "other" -> later.put(each.getKey(), bare(answer.get(1).toString()));
                default -> throw new Trouble.ViewLost("Redis was emptied while a key was made");
            }
        }
        if (!gone.isEmpty() || !later.isEmpty()) {
            book.discard(gone);
            book.publish(later);
            throw new Trouble.LostOwnership("somebody was forgotten by another instance", null);
        }
    }

    /** A key, whatever stands before it. */
    static String bare(String stored) {
        return stored.startsWith(NEW) || stored.startsWith(GONE) ? stored.substring(stored.indexOf(':') + 1) : stored;
    }

    private void hold(CandidateKey candidate, String stored) {
        String wrapped = bare(stored);
        if (wrapped.equals(wrapped(candidate))) {
            return;
        }
        keys.put(candidate, new Held(wrapped, unwrap(candidate, wrapped)));
    }

    private DataKey unwrap(CandidateKey candidate, String wrapped) {
        try {
            return master.unwrap(candidate, wrapped);
        } catch (WrongKey e) {
            throw new Trouble.Unavailable(
                    "the keys in Redis were wrapped under another master key: set viva.master-key to the one this"
                            + " installation began with",
                    e);
        }
    }
}
