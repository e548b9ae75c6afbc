package dev.viva.boot;

import dev.viva.adapter.receipt.ReceiptKey;
import dev.viva.adapter.vault.MasterKey;
import dev.viva.adapter.yaml.BankException;
import dev.viva.adapter.yaml.BankFiles;
import dev.viva.adapter.yaml.LibraryFiles;
import dev.viva.adapter.yaml.YamlBank;
import dev.viva.adapter.yaml.YamlClaims;
import dev.viva.adapter.yaml.YamlLibrary;
import dev.viva.bank.ItemBank;
import dev.viva.bank.RubricItem;
import dev.viva.boot.embedded.DataFolder;
import dev.viva.boot.embedded.EmbeddedServers;
import dev.viva.boot.embedded.TopicSetup;
import dev.viva.lab.experiment.Experiments;
import dev.viva.library.ClaimList;
import dev.viva.library.Library;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
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
        MasterKey master,
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
            return new Ground(
                    settings, new Addresses(kafka, redis), secret(settings, folder), master(settings, folder), null);
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
        return new Ground(settings, addresses, secret(settings, folder), master(settings, folder), servers);
    }

    /**
     * The ground of the service that runs with the folder of the settings, or of the configured servers, else servers of
     * its own; for commands beside a service.
     */
    static Ground joined(Settings settings) {
        Path folder = settings.dataDir();
        Optional<Addresses> running = RunningFile.read(folder);
        return running.isPresent() ? joined(settings, running.get()) : lay(settings, folder);
    }

    /** The ground of a service that runs with the folder of the settings. */
    static Ground joined(Settings settings, Addresses addresses) {
        Path folder = settings.dataDir();
        return new Ground(settings, addresses, secret(settings, folder), master(settings, folder), null);
    }

    private static void warnOfOwnSecret(Settings settings) {
        if (settings.secret().isEmpty()) {
            System.err.println("viva.secret is not set, so this instance seals with a secret of its own data folder."
                    + " Several instances need the same one.");
        }
        if (settings.masterKey().isEmpty()) {
            System.err.println("viva.master-key is not set, so the candidates' keys are wrapped with master.key of this"
                    + " data folder. Keep that file: without it nobody can read the journal.");
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

    /** What there is to study, to read and to look at: always the bundled one. */
    static Library library() {
        try {
            return YamlLibrary.read(LibraryFiles.bundled()).with(Experiments.list());
        } catch (BankException e) {
            throw new Failure("The library cannot be loaded (" + e.faults().size() + " faults): "
                    + e.faults().get(0));
        }
    }

    /** What the source guide states: always the bundled list. */
    static ClaimList claims() {
        try {
            return YamlClaims.read(LibraryFiles.claims());
        } catch (BankException e) {
            throw new Failure(
                    "The claims of the guide cannot be loaded: " + e.faults().get(0));
        }
    }

    /**
     * Waits for servers that were started, and makes the topics that are missing.
     *
     * @throws Failure when a server does not start or answer, or a topic of records would forget
     */
    Ground withTopics() {
        if (servers != null) {
            servers.await();
        }
        new TopicSetup(Engine.topics(settings), settings.kafka().partitions()).run(addresses.kafka());
        return this;
    }

    /** What keeps the ground from bearing, such as a full disk under the embedded servers. */
    Optional<String> trouble() {
        return servers == null ? Optional.empty() : servers.space().trouble();
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

    /**
     * @throws Failure when the setting is not a key
     */
    static MasterKey master(Settings settings, Path folder) {
        if (settings.masterKey().isPresent()) {
            try {
                return new MasterKey(
                        Base64.getDecoder().decode(settings.masterKey().get().strip()));
            } catch (IllegalArgumentException e) {
                throw new Failure(
                        "viva.master-key must be 32 bytes in base64, such as `openssl rand -base64 32` makes.");
            }
        }
        made(folder);
        return new MasterKey(DataFolder.masterKey(folder));
    }

    /**
     * The key that signs receipts.
     *
     * @throws Failure when the setting is not a key
     */
    ReceiptKey receipts() {
        try {
            return new ReceiptKey(settings.receiptKey()
                    .map(given -> Base64.getDecoder().decode(given.strip()))
                    .orElseGet(() -> Secrets.derive(secret, "receipts")));
        } catch (IllegalArgumentException e) {
            throw new Failure("viva.receipt-key must be 32 bytes in base64, such as `openssl rand -base64 32` makes.");
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
        made(folder);
        return DataFolder.secret(folder);
    }

    private static void made(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Failure("The data folder " + folder + " cannot be written: check its rights.", e);
        }
    }
}
