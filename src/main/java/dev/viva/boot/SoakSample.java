package dev.viva.boot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import dev.viva.adapter.redis.RedisLink;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a service and its servers hold at a moment, in megabytes (2^20 bytes).
 *
 * @param minute since the traffic began
 * @param events sent so far
 * @param heap what the service still uses after a collection
 * @param service resident memory of the service
 * @param broker resident memory of its broker
 * @param redis resident memory of its redis-server
 * @param data what Redis says it uses
 */
record SoakSample(double minute, long events, double heap, double service, double broker, double redis, double data) {
    private static final Pattern USED = Pattern.compile("used_memory:([0-9]+)");

    static SoakSample take(double minute, long events, ServiceProcess service, RedisLink link) {
        return new SoakSample(
                minute,
                events,
                LiveHeap.megabytes(service.pid()),
                Resident.megabytes(service.pid()),
                Resident.megabytes(service.brokerPid()),
                Resident.megabytes(service.redisPid()),
                used(String.valueOf(link.call(Request.cmd(Command.INFO).arg("memory")))));
    }

    private static double used(String info) {
        Matcher found = USED.matcher(info);
        return found.find() ? Long.parseLong(found.group(1)) / 1024.0 / 1024.0 : Double.NaN;
    }

    Growth.Point heapPoint() {
        return new Growth.Point(minute, heap);
    }

    Growth.Point servicePoint() {
        return new Growth.Point(minute, service);
    }

    void print(boolean json) {
        if (json) {
            ObjectNode node = Json.MAPPER.createObjectNode().put("what", "sample");
            node.put("minute", minute).put("events", events);
            node.put("heapMB", heap).put("serviceMB", service).put("brokerMB", broker);
            node.put("redisMB", redis).put("redisDataMB", data);
            System.out.println(Wire.write(node));
        } else {
            System.out.println(String.format(
                    Locale.ROOT,
                    "minute %5.1f  %7d events  heap after GC %6.1f  resident: service %6.1f  broker %6.1f  redis %6.1f"
                            + "  Redis data %6.1f MB",
                    minute,
                    events,
                    heap,
                    service,
                    broker,
                    redis,
                    data));
        }
    }
}
