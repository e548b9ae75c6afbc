package dev.viva.adapter.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.viva.adapter.json.Json;
import dev.viva.adapter.json.Wire;
import dev.viva.bank.ItemBank;
import dev.viva.bank.NumericItem;
import dev.viva.numeric.expression.Value;
import dev.viva.numeric.judging.KnownMistake;
import dev.viva.numeric.template.Draw;
import dev.viva.numeric.template.DrawOutcome;
import dev.viva.numeric.template.SecondWay;
import dev.viva.numeric.template.TemplateReader;
import java.util.Map;

/** Draws numeric templates: by seed or by given parameters, each with the second way to its answer. */
public final class TemplateLines {
    private final ItemBank bank;

    public TemplateLines(ItemBank bank) {
        this.bank = bank;
    }

    /** One line of {@code {"template","params"}}; never throws. */
    public Line answer(String line) {
        return Line.of(line, (in, out) -> {
            if (!in.path("template").isTextual()) {
                throw new IllegalArgumentException("`template` must be an item's id or its template number");
            }
            return in.hasNonNull("seed") && !in.has("params")
                    ? seeded(out, in.path("template").asText(), in.path("seed").asLong())
                    : given(out, in.path("template").asText(), in.path("params"));
        });
    }

    /** The draw of a seed. */
    public Line seeded(String name, long seed) {
        try {
            return seeded(Json.MAPPER.createObjectNode(), name, seed);
        } catch (IllegalArgumentException e) {
            return Line.fault(Json.MAPPER.createObjectNode(), String.valueOf(e.getMessage()));
        }
    }

    /** The draw of these parameters, a JSON object. */
    public Line given(String name, String parameters) {
        ObjectNode out = Json.MAPPER.createObjectNode();
        try {
            return given(out, name, Json.MAPPER.readTree(parameters));
        } catch (JsonProcessingException e) {
            return Line.fault(out, "the parameters are not valid JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            return Line.fault(out, String.valueOf(e.getMessage()));
        }
    }

    private Line seeded(ObjectNode out, String name, long seed) {
        NumericItem item = item(name);
        return new Line(Wire.write(written(out, item, item.formula().draw(seed))), false);
    }

    private Line given(ObjectNode out, String name, JsonNode parameters) {
        if (!parameters.isObject()) {
            throw new IllegalArgumentException("`params` must be a JSON object");
        }
        NumericItem item = item(name);
        DrawOutcome outcome =
                item.formula().with(TemplateReader.values(Json.MAPPER.convertValue(parameters, Map.class)));
        return outcome instanceof Draw draw
                ? new Line(Wire.write(written(out, item, draw)), false)
                : Line.fault(out, ((DrawOutcome.Refused) outcome).sentence());
    }

    private NumericItem item(String name) {
        return bank.items().stream()
                .filter(NumericItem.class::isInstance)
                .map(NumericItem.class::cast)
                .filter(each -> each.id().value().equals(name) || name.equals(each.template()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the bank has no template " + name));
    }

    private static ObjectNode written(ObjectNode out, NumericItem item, Draw draw) {
        out.put("item", item.id().value());
        if (item.template() != null) {
            out.put("template", item.template());
        }
        ObjectNode parameters = out.putObject("params");
        draw.parameters().forEach((name, value) -> parameters.set(name, Json.MAPPER.valueToTree(plain(value))));
        out.put("ask", draw.ask());
        out.set("answer", Json.MAPPER.valueToTree(draw.key().expected().json()));
        out.put("printed", draw.printed());
        if (item.unit() != null) {
            out.put("unit", item.unit());
        }
        check(out, item, draw);
        ArrayNode mistakes = out.putArray("mistakes");
        for (KnownMistake mistake : draw.key().mistakes()) {
            mistakes.addObject().put("says", mistake.says()).put("value", mistake.value());
        }
        if (draw.tooClose()) {
            out.put("tooClose", true);
        }
        return out;
    }

    private static void check(ObjectNode out, NumericItem item, Draw draw) {
        SecondWay way = item.verify();
        if (way != null) {
            out.put("check", way.value(draw));
            out.put("checkMethod", way.method());
        }
    }

    private static Object plain(Value value) {
        if (value instanceof Value.Num number) {
            return number.value();
        }
        return value instanceof Value.Text text ? text.text() : ((Value.Numbers) value).values();
    }
}
