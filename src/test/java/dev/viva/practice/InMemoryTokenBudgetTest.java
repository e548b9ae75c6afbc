package dev.viva.practice;

class InMemoryTokenBudgetTest extends TokenBudgetContract {
    @Override
    protected TokenBudget budget() {
        return new TestingTokenBudget();
    }
}
