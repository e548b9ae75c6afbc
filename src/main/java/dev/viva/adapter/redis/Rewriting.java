package dev.viva.adapter.redis;

import dev.viva.practice.Trouble;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;

/** Has the server write its append-only file anew, without what was deleted since. */
final class Rewriting {
    private Rewriting() {}

    /** A managed server may not allow it; it rewrites in its own time then. */
    static void ask(RedisLink link) {
        try {
            link.call(Request.cmd(Command.BGREWRITEAOF));
        } catch (Trouble.Unavailable refused) {
            link.close();
        }
    }
}
