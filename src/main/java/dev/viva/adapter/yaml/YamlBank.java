package dev.viva.adapter.yaml;

import dev.viva.bank.Item;
import dev.viva.bank.ItemBank;
import dev.viva.bank.lint.Draft;
import dev.viva.bank.lint.Finding;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads a bank from YAML. All or nothing: a bank with a fault is not loaded, and every fault is told. */
public final class YamlBank {
    private YamlBank() {}

    /**
     * @param files file names with their texts
     * @throws BankException with every fault
     */
    public static ItemBank read(Map<String, String> files) {
        BankReader.Reading reading = BankReader.read(files);
        if (!reading.errors().isEmpty()) {
            throw new BankException(reading.errors().stream().map(Finding::text).toList());
        }
        List<Item> items = reading.drafts().stream()
                .map(Draft::item)
                .filter(Objects::nonNull)
                .toList();
        return new ItemBank(items);
    }
}
