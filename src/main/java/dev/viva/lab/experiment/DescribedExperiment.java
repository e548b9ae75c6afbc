package dev.viva.lab.experiment;

import dev.viva.bank.Topic;

/** An experiment that knows its words; what is left to write is the computation. */
abstract class DescribedExperiment implements Experiment {
    private final Description description;

    DescribedExperiment(Description description) {
        this.description = description;
    }

    /** The words of {@link Experiment}, in its order. */
    record Description(String name, String number, Topic topic, String title, String shows) {}

    @Override
    public final String name() {
        return description.name;
    }

    @Override
    public final String number() {
        return description.number;
    }

    @Override
    public final Topic topic() {
        return description.topic;
    }

    @Override
    public final String title() {
        return description.title;
    }

    @Override
    public final String shows() {
        return description.shows;
    }
}
