package dev.viva.practice;

class InMemoryStateStoreTest extends StateStoreContract {
    @Override
    protected StateStore store() {
        return new TestingStateStore();
    }
}
