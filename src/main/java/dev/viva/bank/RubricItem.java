package dev.viva.bank;

import dev.viva.ids.Ids;
import java.util.List;
import java.util.stream.Stream;

/** A free-text question with its answer key. */
public record RubricItem(
        ItemId id,
        Topic topic,
        int level,
        List<String> covers,
        String question,
        List<String> rephrase,
        AnswerKey key,
        List<Sample> samples,
        String explain,
        List<String> reading)
        implements Item {
    public RubricItem {
        Item.requireLevel(level);
        covers = List.copyOf(covers);
        rephrase = List.copyOf(rephrase);
        samples = List.copyOf(samples);
        reading = List.copyOf(reading);
        if (question.isBlank()) {
            throw new IllegalArgumentException("the item " + id + " asks nothing");
        }
    }

    @Override
    public String hash() {
        return Ids.digest(16, id.value(), Integer.toString(level), question, key.toString(), explain);
    }

    /** Seed 0 gives the first wording; another seed one of all. */
    @Override
    public Asked ask(long seed) {
        List<String> wordings =
                Stream.concat(Stream.of(question), rephrase.stream()).toList();
        String wording = wordings.get((int) Math.floorMod(seed, (long) wordings.size()));
        return new Asked.Rubric(id, hash(), topic, level, wording, key, explain, reading);
    }
}
