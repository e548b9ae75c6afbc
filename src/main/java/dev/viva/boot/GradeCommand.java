package dev.viva.boot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.NotJson;
import dev.viva.adapter.json.StrictJson;
import dev.viva.adapter.receipt.ReceiptCheck;
import dev.viva.adapter.terminal.GradeLines;
import dev.viva.bank.ItemBank;
import dev.viva.grading.Replay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code grade}: marks answers, one JSON object a line in and out; or checks receipts of marks. */
@Command(
        name = "grade",
        description =
                "Marks answers: JSON lines in on standard input, JSON lines out. With --receipt it checks receipts.")
final class GradeCommand implements Callable<Integer> {
    private static final long LARGEST = 16L * 1024 * 1024;

    @Option(
            names = "--receipt",
            paramLabel = "FILE",
            description =
                    "Checks the receipts of this file, without any service: one JSON object each. Exit 1 where one"
                            + " does not hold.")
    private @Nullable Path receipt;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The public key that must have signed them, as /api/receipts/key tells it.")
    private @Nullable String key;

    @Override
    public Integer call() {
        Settings settings = SettingsLoader.config().getConfigMapping(Settings.class);
        if (receipt != null) {
            return check(receipt, settings);
        }
        ItemBank bank = Ground.bank(settings);
        GradeLines lines = new GradeLines(bank, Graders.rubric(bank), Graders.numeric());
        return JsonLines.run(lines::answer);
    }

    private int check(Path file, Settings settings) {
        List<ObjectNode> receipts = receipts(file);
        ReceiptCheck check = new ReceiptCheck(
                new Replay(Graders.rubric(Ground.bank(settings)), Graders.numeric()), Optional.ofNullable(key));
        int failed = 0;
        for (ObjectNode each : receipts) {
            ReceiptCheck.Found found = check.check(each);
            failed += found.holds() ? 0 : 1;
            System.out.println(Printable.json(found.json().toString()));
        }
        System.err.println(
                failed == 0
                        ? receipts.size() + (receipts.size() == 1 ? " receipt holds." : " receipts hold.")
                        : failed + " of " + receipts.size()
                                + " do not hold; `deviations` says where. Figures of words may" + " differ by "
                                + Replay.WORDS + ", those of meaning by " + Replay.MEANING + ".");
        return failed == 0 ? 0 : 1;
    }

    private static List<ObjectNode> receipts(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new Failure(file + " is larger than 16 MB, which no receipt is.");
            }
            JsonNode document = StrictJson.read(Files.readAllBytes(file));
            List<ObjectNode> receipts = ReceiptCheck.receipts(document);
            if (receipts.isEmpty()) {
                throw new Failure(file + " has no receipts.");
            }
            return receipts;
        } catch (IOException e) {
            throw new Failure(file + " cannot be read: " + e.getClass().getSimpleName() + ".", e);
        } catch (NotJson e) {
            throw new Failure(file + " " + e.reason() + ".");
        } catch (IllegalArgumentException e) {
            throw new Failure(file + " is no receipt: " + e.getMessage() + ".", e);
        }
    }
}
