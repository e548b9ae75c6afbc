package dev.viva.adapter.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.viva.bank.Topic;
import dev.viva.library.ClaimList;
import dev.viva.library.StatedClaim;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the claims of the source guide: lists of {@code {id, line, says}} under the slugs of their topics. */
public final class YamlClaims {
    private static final String WHOLE = "whole-guide";
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private YamlClaims() {}

    /**
     * @throws BankException naming what cannot be read
     */
    public static ClaimList read(String text) {
        try {
            List<StatedClaim> claims = new ArrayList<>();
            YAML.readTree(text).properties().forEach(each -> claims.addAll(chapter(each.getKey(), each.getValue())));
            return new ClaimList(claims);
        } catch (IOException | IllegalArgumentException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new BankException(List.of(LibraryFiles.CLAIMS + ": " + reason));
        }
    }

    private static List<StatedClaim> chapter(String name, JsonNode claims) {
        Optional<Topic> topic = Topic.find(name);
        if (topic.isEmpty() && !name.equals(WHOLE)) {
            throw new IllegalArgumentException("unknown topic `" + name + "`");
        }
        List<StatedClaim> all = new ArrayList<>();
        claims.forEach(node -> all.add(new StatedClaim(
                Nodes.text(node, "id"), topic, (int) Nodes.number(node, "line", 0), Nodes.text(node, "says"))));
        return all;
    }
}
