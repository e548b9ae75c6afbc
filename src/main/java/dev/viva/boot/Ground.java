package dev.viva.boot;

import dev.viva.adapter.yaml.BankException;
import dev.viva.adapter.yaml.BankFiles;
import dev.viva.adapter.yaml.LibraryFiles;
import dev.viva.adapter.yaml.YamlBank;
import dev.viva.adapter.yaml.YamlLibrary;
import dev.viva.bank.ItemBank;
import dev.viva.bank.RubricItem;
import dev.viva.boot.embedded.DataFolder;
import dev.viva.boot.embedded.EmbeddedServers;
import dev.viva.library.Library;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a process stands on: its settings, and servers of its own where none are configured.
 *
 * @param servers the embedded servers, or null where both addresses are configured
 */
public record Ground(
        Settings settings,
        Addresses addresses,
        byte[] secret,
        @Nullable EmbeddedServers servers) implements AutoCloseable {
    /**
     * Starts what is not configured.
     *
     * @param folder where embedded servers keep their data
     */
    static Ground lay(Settings settings, Path folder) {
        String kafka = settings.kafka().bootstrapServers().orElse(null);
        String redis =
                settings.redis().hosts().map(hosts -> String.join(",", hosts)).orElse(null);
        if (kafka != null && redis != null) {
            warnOfOwnSecret(settings);
            return new Ground(settings, new Addresses(kafka, redis), secret(settings, folder), null);
        }
        System.err.println(
                "Starting " + (kafka == null ? "Kafka" : "") + (kafka == null && redis == null ? " and " : "")
                        + (redis == null ? "Redis" : "") + " in " + folder + " …");
        EmbeddedServers servers = EmbeddedServers.start(
                folder,
                new EmbeddedServers.Wanted(
                        kafka == null,
                        settings.embedded().kafkaPort(),
                        redis == null,
                        settings.embedded().redisPort()));
        Addresses addresses = new Addresses(
                kafka == null ? String.valueOf(servers.kafka()) : kafka,
                redis == null ? String.valueOf(servers.redis()) : redis);
        return new Ground(settings, addresses, secret(settings, folder), servers);
    }

    private static void warnOfOwnSecret(Settings settings) {
        if (settings.secret().isEmpty()) {
            System.err.println("viva.secret is not set, so this instance seals with a secret of its own data folder."
                    + " Several instances need the same one.");
        }
    }

    /** The bank that the settings name. */
    static ItemBank bank(Settings settings) {
        try {
            return YamlBank.read(settings.bank().map(BankFiles::folder).orElseGet(BankFiles::bundled));
        } catch (BankException e) {
            String faults = e.faults().size() == 1 ? "1 fault" : e.faults().size() + " faults";
            throw new Failure("The bank cannot be loaded (" + faults + "; `bank check` lists them): "
                    + e.faults().get(0));
        }
    }

    /** The free-text items of the bank that the settings name. */
    static List<RubricItem> rubricItems() {
        return bank(SettingsLoader.config().getConfigMapping(Settings.class)).items().stream()
                .filter(RubricItem.class::isInstance)
                .map(RubricItem.class::cast)
                .toList();
    }

    /** What there is to study and to read: always the bundled one. */
    static Library library() {
        try {
            return YamlLibrary.read(LibraryFiles.bundled());
        } catch (BankException e) {
            throw new Failure("The library cannot be loaded (" + e.faults().size() + " faults): "
                    + e.faults().get(0));
        }
    }

    /** The name with which the loops of this folder's only owner get their shares back at once. */
    @Nullable
    String instance() {
        return settings.instance().orElse(servers == null ? null : "embedded");
    }

    @Override
    public void close() {
        if (servers != null) {
            servers.close();
        }
    }

    static byte[] secret(Settings settings, Path folder) {
        if (settings.secret().isPresent()) {
            byte[] secret = settings.secret().get().getBytes(StandardCharsets.UTF_8);
            if (secret.length < 16) {
                throw new Failure("viva.secret is too short: give it at least 16 characters.");
            }
            return secret;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Failure("The data folder " + folder + " cannot be written: check its rights.", e);
        }
        return DataFolder.secret(folder);
    }
}
