package dev.viva.boot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import java.util.List;
import java.util.Locale;

/**
 * What a soak says about the service.
 *
 * @param heap megabytes a minute by which what is live in the heap grew after the warm-up
 * @param service the same for its resident memory
 * @param most megabytes a minute that either may grow
 * @param unanswered messages that got no reply
 */
record SoakVerdict(double heap, double service, double most, long sent, int unanswered) {
    static SoakVerdict of(List<SoakSample> samples, double most, long sent, int unanswered) {
        return new SoakVerdict(
                Growth.afterWarmUp(samples.stream().map(SoakSample::heapPoint).toList()),
                Growth.afterWarmUp(
                        samples.stream().map(SoakSample::servicePoint).toList()),
                most,
                sent,
                unanswered);
    }

    /** What is not known (no jcmd, another system) cannot be judged; the figures say so. */
    boolean level() {
        return !(heap > most) && !(service > most);
    }

    boolean passes() {
        return level() && unanswered == 0;
    }

    void print(boolean json) {
        if (json) {
            ObjectNode node = Json.MAPPER.createObjectNode().put("what", "verdict");
            node.put("heapMBPerMinute", heap).put("serviceMBPerMinute", service).put("most", most);
            node.put("sent", sent).put("unanswered", unanswered).put("pass", passes());
            System.out.println(Wire.write(node));
        } else {
            System.out.println(String.format(
                    Locale.ROOT,
                    "after the first third: heap %+.2f MB a minute, resident memory of the service %+.2f; at most %.1f:"
                            + " %s. %d of %d messages without a reply.",
                    heap,
                    service,
                    most,
                    level() ? "level" : "it grows",
                    unanswered,
                    sent));
        }
    }
}
