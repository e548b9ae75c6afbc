package dev.viva.boot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.boot.embedded.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file in the data folder in which a running service leaves its addresses, for commands that join it. */
final class RunningFile {
    private final Path file;

    private RunningFile(Path file) {
        this.file = file;
    }

    static RunningFile write(Path folder, Addresses addresses) {
        Path file = DataFolder.addresses(folder);
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("kafka", addresses.kafka());
        node.put("redis", addresses.redis());
        node.put("pid", ProcessHandle.current().pid());
        try {
            Files.createDirectories(folder);
            DataFolder.writePrivately(file, Json.MAPPER.writeValueAsBytes(node));
            return new RunningFile(file);
        } catch (IOException e) {
            throw new Failure("The file " + file + " cannot be written: check its rights.", e);
        }
    }

    /** The addresses of the service that runs with this folder, if one does. */
    static Optional<Addresses> read(Path folder) {
        Path file = DataFolder.addresses(folder);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            JsonNode node = Json.MAPPER.readTree(Files.readAllBytes(file));
            boolean lives = ProcessHandle.of(node.path("pid").asLong())
                    .map(ProcessHandle::isAlive)
                    .orElse(false);
            return lives
                    ? Optional.of(new Addresses(
                            node.path("kafka").asText(), node.path("redis").asText()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new Failure("The file " + file + " cannot be read: check its rights.", e);
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // A leftover file names a process that is gone, and is ignored for that.
            return;
        }
    }
}
