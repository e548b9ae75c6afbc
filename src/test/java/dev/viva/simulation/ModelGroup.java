package dev.viva.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The members of a consumer group and what they hold. A partition changes hands when its holder polls, or is expelled. */
final class ModelGroup {
    private final List<ModelConsumer> members = new ArrayList<>();
    private final Map<Integer, ModelConsumer> held = new TreeMap<>();
    private int turn;

    boolean has(ModelConsumer member) {
        return members.contains(member);
    }

    List<ModelConsumer> members() {
        return members;
    }

    void join(ModelConsumer member) {
        members.add(member);
    }

    @Override
    public String toString() {
        return "members " + members + ", held " + held;
    }

    /** The group heard nothing of it for too long, or it left. */
    void expel(ModelConsumer member) {
        members.remove(member);
        held.values().removeIf(member::equals);
    }

    /** From now on partitions belong to others than before. */
    void turn() {
        turn++;
    }

    boolean wanted(int partition, ModelConsumer member) {
        return members.get((partition + turn) % members.size()).equals(member);
    }

    boolean holds(int partition, ModelConsumer member) {
        return member.equals(held.get(partition));
    }

    void release(int partition) {
        held.remove(partition);
    }

    /** True when nobody else holds it. */
    boolean take(int partition, ModelConsumer member) {
        return held.putIfAbsent(partition, member) == null;
    }
}
