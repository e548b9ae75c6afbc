package dev.viva.boot;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import dev.viva.lab.claim.Claim;
import dev.viva.lab.claim.Claims;
import dev.viva.library.Erratum;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bank claims}: the figures of the source guide recomputed, and its faults with their corrections. */
@Command(name = "claims", description = "Every figure of the source guide recomputed, and its faults corrected.")
final class BankClaimsCommand implements Callable<Integer> {
    @Option(names = "--json", description = "One claim a line as a JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        List<Claim> claims = Claims.all();
        if (json) {
            claims.forEach(claim -> System.out.println(json(claim)));
            return 0;
        }
        claims.forEach(claim -> System.out.println(line(claim)));
        System.out.println();
        System.out.println(counts(claims));
        System.out.println();
        System.out.println("Corrections");
        Ground.library().errata().forEach(each -> System.out.println(erratum(each)));
        return 0;
    }

    private static String json(Claim claim) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("id", claim.id());
        node.put("verdict", claim.verdict().word());
        node.put("value", claim.value());
        node.put("how", claim.how());
        node.put("note", claim.note());
        return Wire.write(node);
    }

    private static String line(Claim claim) {
        String value = claim.value() == null ? "" : String.format(Locale.ROOT, "  = %.6g", claim.value());
        String note = claim.note().isBlank() ? "" : "  " + claim.note();
        return String.format(
                        Locale.ROOT, "%s  %-14s", claim.id(), claim.verdict().word()) + value + "  [" + claim.how()
                + "]" + note;
    }

    private static String counts(List<Claim> claims) {
        Map<String, Long> counts = claims.stream()
                .collect(Collectors.groupingBy(claim -> claim.verdict().word(), TreeMap::new, Collectors.counting()));
        return claims.size() + " claims: "
                + counts.entrySet().stream()
                        .map(each -> each.getValue() + " " + each.getKey())
                        .collect(Collectors.joining(", "));
    }

    private static String erratum(Erratum erratum) {
        String items = erratum.items().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "- " + erratum.place() + ": " + erratum.fault() + " Right: " + erratum.right() + " (" + erratum.source()
                + "; taught by " + items + ")";
    }
}
