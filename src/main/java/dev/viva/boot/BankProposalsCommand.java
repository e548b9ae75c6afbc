package dev.viva.boot;

import dev.viva.adapter.yaml.ProposalYaml;
import dev.viva.bank.ItemBank;
import dev.viva.bank.ItemId;
import dev.viva.boot.embedded.DataFolder;
import dev.viva.review.Proposal;
import dev.viva.review.Proposals;
import dev.viva.review.Transcripts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bank proposals}: answers for the author of a key. */
@Command(
        name = "proposals",
        description =
                "Answers that the keys can learn from, as samples in YAML: marks that changed after a challenge, and"
                        + " answers that the grader was unsure of, each once. No names; nothing of people who were erased. Joins"
                        + " the running service.")
final class BankProposalsCommand implements Callable<Integer> {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Writes one file an item here, readable by you only, in place of those of an earlier call.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        Settings settings = SettingsLoader.config().getConfigMapping(Settings.class);
        ItemBank bank = Ground.bank(settings);
        Proposals proposals = new Proposals(bank);
        try (Ground ground = Ground.joined(settings)) {
            ground.withTopics();
            for (Transcripts each : Engine.records(ground).everybody().values()) {
                each.all().forEach(proposals::add);
            }
        }
        Map<ItemId, List<Proposal>> all = proposals.byItem();
        if (out == null) {
            all.forEach((item, own) -> System.out.print(ProposalYaml.of(item, own)));
        } else {
            write(out, all);
        }
        System.err.println("Answers: " + proposals.count() + ", questions: " + all.size() + ".");
        return 0;
    }

    private static void write(Path folder, Map<ItemId, List<Proposal>> all) {
        try {
            Files.createDirectories(folder);
            removeEarlier(folder);
            for (Map.Entry<ItemId, List<Proposal>> each : all.entrySet()) {
                DataFolder.writePrivately(
                        folder.resolve(each.getKey() + SUFFIX),
                        ProposalYaml.of(each.getKey(), each.getValue()).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new Failure("The folder " + folder + " cannot be written: check its rights.", e);
        }
    }

    private static final String SUFFIX = ".proposals.yaml";

    /** Words of somebody who was erased since must not stay behind. */
    private static void removeEarlier(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path each : files) {
                Files.delete(each);
            }
        }
    }
}
