package dev.viva.chat;

/** What somebody is woken for at a time that was set before. */
public sealed interface Wake permits TimerKey, ProbeKey {
    /** The id of the event that does it: the same whoever sends it, so that it counts once. */
    EventId eventId();
}
