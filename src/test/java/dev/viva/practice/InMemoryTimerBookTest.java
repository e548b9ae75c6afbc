package dev.viva.practice;

class InMemoryTimerBookTest extends TimerBookContract {
    @Override
    protected TimerBook book() {
        return new TestingTimerBook();
    }
}
