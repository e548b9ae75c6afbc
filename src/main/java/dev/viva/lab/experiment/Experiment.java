package dev.viva.lab.experiment;

import dev.viva.bank.Topic;

/** One experiment: a computation anybody can run again, with a picture and a pass or fail. */
public interface Experiment {

    /** The name people type, such as {@code adam-first-steps}. */
    String name();

    /** Its number in the list of experiments, such as {@code X04}. */
    String number();

    Topic topic();

    /** One line for the list. */
    String title();

    /** Two sentences on what the picture shows, for whoever sees it in a chat. */
    String shows();

    /**
     * Computes it.
     *
     * @param seed of everything random in it: the same seed gives the same outcome
     */
    Outcome run(long seed);
}
