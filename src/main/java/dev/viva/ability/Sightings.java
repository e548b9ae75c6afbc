package dev.viva.ability;

/**
 * When items were met in the last thirty days, written beside their marks: two characters for each, the days since then and
 * how often, counted back from the last day anything was asked; a dot for longer ago. Those longest ago are left out at the
 * beginning.
 */
record Sightings(String text) {
    static final Sightings NONE = new Sightings("");

    private static final int WIDTH = 2;
    private static final int DAYS = 30;
    private static final int BASE = 32;
    private static final String LONG_AGO = "..";

    /** How often the item was met whose mark is this many places before the last, as of some days later. */
    int times(int fromEnd, int later) {
        int at = text.length() - (fromEnd + 1) * WIDTH;
        if (at < 0 || text.charAt(at) == '.') {
            return 0;
        }
        int age = Character.digit(text.charAt(at), BASE) + later;
        return age > DAYS ? 0 : Character.digit(text.charAt(at + 1), BASE);
    }

    /**
     * After an item was asked.
     *
     * @param known places before the last at which its mark stood, or −1
     * @param places how many marks are kept
     * @param later days since the last was asked
     */
    Sightings after(int known, int places, int later) {
        int times = known < 0 ? 0 : times(known, later);
        int count = text.length() / WIDTH;
        StringBuilder all = new StringBuilder();
        for (int place = count - 1; place >= 0; place--) {
            if (place != known) {
                all.append(aged(place, later));
            }
        }
        all.append('0').append(Character.forDigit(Math.min(BASE - 1, times + 1), BASE));
        int from = Math.max(0, all.length() - places * WIDTH);
        while (all.length() > from + WIDTH && all.charAt(from) == '.') {
            from += WIDTH;
        }
        return new Sightings(all.substring(from));
    }

    private String aged(int fromEnd, int later) {
        int at = text.length() - (fromEnd + 1) * WIDTH;
        int age = text.charAt(at) == '.' ? BASE : Character.digit(text.charAt(at), BASE) + Math.min(BASE, later);
        return age > DAYS ? LONG_AGO : Character.forDigit(age, BASE) + text.substring(at + 1, at + WIDTH);
    }
}
