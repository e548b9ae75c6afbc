package dev.viva.chat;

import java.time.LocalDate;

/**
 * Which daily probe of a person.
 *
 * @param date the person's local day
 * @param slot which of the day's, from 0
 * @param edition of the plan: a probe that was put off by a change of it is another event
 */
public record ProbeKey(LocalDate date, int slot, int edition) implements Wake {
    @Override
    public EventId eventId() {
        return new EventId("probe:" + date + ":" + slot + ":" + edition);
    }
}
