package dev.viva.boot;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The logs of commands, and of the service before Quarkus has read its settings. */
final class Logs {
    /** Kept, since a logger that nobody holds may forget its level. */
    private static final List<Logger> LOGGERS = List.of(
            at("", Level.INFO),
            at("org.apache.kafka", Level.WARNING),
            at("kafka", Level.WARNING),
            at("state.change.logger", Level.SEVERE),
            at("org.apache.kafka.clients.NetworkClient", Level.SEVERE),
            at("io.quarkus", Level.WARNING));

    private Logs() {}

    /** Without this everything is on, and Kafka writes a line for each message just to have it thrown away. */
    static void quiet() {
        LOGGERS.forEach(each -> each.setLevel(each.getLevel()));
    }

    private static Logger at(String name, Level level) {
        Logger logger = Logger.getLogger(name);
        logger.setLevel(level);
        return logger;
    }
}
