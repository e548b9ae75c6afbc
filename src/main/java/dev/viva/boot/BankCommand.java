package dev.viva.boot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import dev.viva.bank.Item;
import dev.viva.bank.ItemBank;
import dev.viva.bank.NumericItem;
import dev.viva.bank.RubricItem;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bank}: what can be asked. */
@Command(
        name = "bank",
        description = "Shows and checks the bank.",
        subcommands = {
            BankCheckCommand.class,
            BankClaimsCommand.class,
            BankProposalsCommand.class,
            BankCommand.ListItems.class
        })
final class BankCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "bank needs a command: bank list, bank check, bank claims or bank proposals");
    }

    /** {@code bank list}. */
    @Command(name = "list", description = "Every item, one a line.")
    static final class ListItems implements Callable<Integer> {
        @Option(names = "--json", description = "One JSON object a line.")
        private boolean json;

        @Override
        public Integer call() {
            ItemBank bank = Ground.bank(SettingsLoader.config().getConfigMapping(Settings.class));
            bank.items().forEach(item -> System.out.println(json ? json(item) : line(item)));
            return 0;
        }

        private static String json(Item item) {
            ObjectNode node = Json.MAPPER.createObjectNode();
            node.put("id", item.id().value());
            node.put("kind", item instanceof RubricItem ? "rubric" : "numeric");
            node.put("topic", item.topic().slug());
            node.put("level", item.level());
            if (!item.covers().isEmpty()) {
                node.set("covers", Json.MAPPER.valueToTree(item.covers()));
            }
            if (item.template() != null) {
                node.put("template", item.template());
            }
            return Wire.write(node);
        }

        private static String line(Item item) {
            String kind = item instanceof NumericItem ? "numeric" : "rubric";
            return String.format(Locale.ROOT, "%-20s %d  %-8s %s", item.topic().slug(), item.level(), kind, item.id());
        }
    }
}
