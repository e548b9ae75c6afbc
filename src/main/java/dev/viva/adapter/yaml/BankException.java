package dev.viva.adapter.yaml;

import java.util.List;

/** A bank that cannot be loaded, with every fault found, each as one sentence with its file. */
public final class BankException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<String> faults;

    public BankException(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
