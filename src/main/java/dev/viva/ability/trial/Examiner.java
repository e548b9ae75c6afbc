package dev.viva.ability.trial;

/** Asks examinees, one after the other, and learns from them on the way. */
public interface Examiner {
    Course examine(int examinee);

    /** What is believed of an item's difficulty by now, in logits. */
    double difficulty(int item);

    /** The mean time of a choice so far. */
    double microsPerPick();
}
