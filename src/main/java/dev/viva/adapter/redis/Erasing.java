package dev.viva.adapter.redis;

import dev.viva.chat.CandidateKey;
import dev.viva.practice.Trouble;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Discards the keys of people who were forgotten: first in the book, since what is gone from Redis is not looked for
 * again. Another owner may have done so before, and the person may have come back: the newer key stays.
 */
final class Erasing {
    private final RedisLink link;
    private final Keyring keyring;
    private final Script script = new Script("/redis/erase.lua");

    Erasing(RedisLink link, Keyring keyring) {
        this.link = link;
        this.keyring = keyring;
    }

    Script script() {
        return script;
    }

    void erase(String epoch, List<CandidateKey> forgotten) {
        Map<CandidateKey, String> going = present(forgotten);
        if (going.isEmpty()) {
            return;
        }
        keyring.book().discard(List.copyOf(going.keySet()));
        List<@Nullable Response> answers = link.call(going.entrySet().stream()
                .map(each -> script.call(
                        List.of(Keys.key(each.getKey()), Keys.past(each.getKey())), List.of(epoch, each.getValue())))
                .toList());
        Map<CandidateKey, String> newer = new LinkedHashMap<>();
        int i = 0;
        for (CandidateKey each : going.keySet()) {
            Response answer = answers.get(i++);
            String word = answer == null ? "" : answer.get(0).toString();
            if (word.equals("newer")) {
                newer.put(each, Keyring.bare(answer.get(1).toString()));
            } else if (!word.equals("ok")) {
                throw new Trouble.ViewLost("the Redis server changed while somebody was erased");
            }
        }
        going.keySet().forEach(keyring::forget);
        if (!newer.isEmpty()) {
            keyring.book().publish(newer);
        }
    }

    /** Those whose key still is the one that goes, with it. */
    private Map<CandidateKey, String> present(List<CandidateKey> forgotten) {
        List<Request> questions = new ArrayList<>();
        for (CandidateKey each : forgotten) {
            questions.add(Request.cmd(Command.GET).arg(Keys.key(each)));
            questions.add(Request.cmd(Command.EXISTS).arg(Keys.state(each)));
        }
        List<@Nullable Response> answers = link.call(questions);
        Map<CandidateKey, String> present = new LinkedHashMap<>();
        for (int i = 0; i < forgotten.size(); i++) {
            CandidateKey candidate = forgotten.get(i);
            Response found = answers.get(2 * i);
            if (found == null && "0".equals(String.valueOf(answers.get(2 * i + 1)))) {
                throw new Trouble.ViewLost("Redis was emptied while somebody was erased");
            }
            if (found != null && Keyring.bare(found.toString()).equals(keyring.wrapped(candidate))) {
                present.put(candidate, keyring.wrapped(candidate));
            }
        }
        return present;
    }
}
