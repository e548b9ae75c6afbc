package dev.viva.ability.pick;

/** The best few items met so far. Of equals the first met stays. */
final class Best {
    private static final int KEPT = 3;

    private final int[] items = new int[KEPT];
    private final double[] values = new double[KEPT];
    private int count;

    void offer(int item, double value) {
        if (count == KEPT && value <= values[KEPT - 1]) {
            return;
        }
        int place = count == KEPT ? KEPT - 1 : count++;
        while (place > 0 && values[place - 1] < value) {
            items[place] = items[place - 1];
            values[place] = values[place - 1];
            place--;
        }
        items[place] = item;
        values[place] = value;
    }

    /** What an item must exceed to be kept. */
    double bar() {
        return count == KEPT ? values[KEPT - 1] : Double.NEGATIVE_INFINITY;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** One of those kept, by chance, so that no single item is asked of everybody (Kingsbury and Zara 1989). */
    int any(long chance) {
        return items[(int) Long.remainderUnsigned(chance, count)];
    }
}
