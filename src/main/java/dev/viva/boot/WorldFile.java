package dev.viva.boot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.viva.ability.calibration.ItemPool;
import dev.viva.ability.calibration.Kind;
import dev.viva.ability.trial.World;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a world file: topics, items, and the scores of examinees. Read as a stream, for worlds may be large. */
final class WorldFile {
    private WorldFile() {}

    /**
     * @throws Failure when the file cannot be read or is no world
     */
    static World read(Path file) {
        try (JsonParser in = new JsonFactory().createParser(file.toFile())) {
            return world(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new Failure(Plain.text("the world file " + file + " cannot be read: " + e.getMessage()));
        }
    }

    private static World world(JsonParser in) throws IOException {
        int topics = 0;
        List<ItemPool.Entry> items = new ArrayList<>();
        List<double[]> scores = new ArrayList<>();
        expect(in.nextToken(), JsonToken.START_OBJECT);
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "topics" -> topics = in.getIntValue();
                case "items" -> items(in, items);
                case "scores" -> scores(in, scores);
                default -> in.skipChildren();
            }
        }
        return new World(new ItemPool(topics, items), scores.toArray(double[][]::new));
    }

    private static void items(JsonParser in, List<ItemPool.Entry> items) throws IOException {
        expect(in.currentToken(), JsonToken.START_ARRAY);
        while (in.nextToken() == JsonToken.START_OBJECT) {
            items.add(item(in));
        }
    }

    private static ItemPool.Entry item(JsonParser in) throws IOException {
        int topic = -1;
        Kind kind = Kind.RUBRIC;
        double difficulty = Double.NaN;
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "topic" -> topic = in.getIntValue();
                case "kind" -> kind = kind(in.getText());
                case "difficulty" -> difficulty = in.getDoubleValue();
                default -> in.skipChildren();
            }
        }
        return new ItemPool.Entry(topic, kind, difficulty);
    }

    private static Kind kind(String name) {
        return switch (name) {
            case "rubric" -> Kind.RUBRIC;
            case "numeric" -> Kind.NUMERIC;
            default -> throw new IllegalArgumentException("an item's kind is rubric or numeric");
        };
    }

    private static void scores(JsonParser in, List<double[]> scores) throws IOException {
        expect(in.currentToken(), JsonToken.START_ARRAY);
        while (in.nextToken() == JsonToken.START_ARRAY) {
            double[] row = new double[scores.isEmpty() ? 64 : scores.get(0).length];
            int count = 0;
            while (in.nextToken() != JsonToken.END_ARRAY) {
                row = count < row.length ? row : Arrays.copyOf(row, 2 * count);
                row[count++] = in.getDoubleValue();
            }
            scores.add(Arrays.copyOf(row, count));
        }
    }

    private static void expect(JsonToken found, JsonToken wanted) {
        if (found != wanted) {
            throw new IllegalArgumentException("it is no world");
        }
    }
}
