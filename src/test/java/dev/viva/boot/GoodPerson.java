package dev.viva.boot;

import dev.viva.adapter.json.Json;
import dev.viva.adapter.web.ReplyFeed;
import dev.viva.chat.CandidateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Somebody who takes a mock interview of two questions and answers each one that is asked. */
final class GoodPerson {
    private static final String ANSWER = "The main thing is that averaging many trees lowers the variance.";

    private final TestingViva viva;
    private final CandidateKey key;
    private final ExecutorService hands;
    private final List<String> said = new ArrayList<>();
    private final CountDownLatch scorecard = new CountDownLatch(1);

    /**
     * @param hands says what is to be said: whoever hears a reply must not wait
     */
    GoodPerson(TestingViva viva, CandidateKey key, ExecutorService hands) {
        this.viva = viva;
        this.key = key;
        this.hands = hands;
    }

    CandidateKey key() {
        return key;
    }

    void begin() {
        viva.listen(key, this::hear);
        say("mock 2 trees");
    }

    /** The ids of what was said. */
    synchronized List<String> said() {
        return List.copyOf(said);
    }

    boolean ends(long seconds) throws InterruptedException {
        return scorecard.await(seconds, TimeUnit.SECONDS);
    }

    private void hear(ReplyFeed.Line line) {
        Terminal.Said reply = Terminal.Said.read(Json.MAPPER, line.json());
        if (reply.asks()) {
            hands.execute(() -> say(ANSWER));
        } else if (reply.ends()) {
            scorecard.countDown();
        }
    }

    private synchronized void say(String text) {
        String id = key.user() + "-" + (said.size() + 1);
        said.add(id);
        viva.say(key, id, text, true);
    }
}
