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

    private static final int MOST = 20_000;

    private final RedisLink link;
    private final MasterKey master;
    private final KeyBook book;
    private final Script offer = new Script("/redis/key.lua");
    private final Script confirm = new Script("/redis/confirm.lua");
    private final Map<CandidateKey, DataKey> keys = new HashMap<>();

    Keyring(RedisLink link, MasterKey master, KeyBook book) {
        this.link = link;
        this.master = master;
        this.book = book;
    }

    void learn() {
        offer.load(link);
        confirm.load(link);
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
            keys.put(candidate, unwrap(candidate, text));
        }
    }

    @Nullable
    DataKey of(CandidateKey candidate) {
        return keys.get(candidate);
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
                keys.put(missing.get(i), unwrap(missing.get(i), text));
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
        int i = 0;
        for (Map.Entry<CandidateKey, String> each : fresh.entrySet()) {
            String answer = String.valueOf(answers.get(i++));
            if (answer.equals("ok")) {
                keys.put(each.getKey(), unwrap(each.getKey(), each.getValue()));
            } else if (answer.equals("gone")) {
                gone.add(each.getKey());
            } else {
                throw new Trouble.ViewLost("Redis was emptied while a key was made");
            }
        }
        if (!gone.isEmpty()) {
            book.discard(gone);
            throw new Trouble.LostOwnership("somebody was forgotten by another instance", null);
        }
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
