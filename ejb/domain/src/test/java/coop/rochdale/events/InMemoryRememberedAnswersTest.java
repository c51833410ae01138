package coop.rochdale.events;

import java.util.function.Function;

class InMemoryRememberedAnswersTest implements RememberedAnswersContract {

    private final RememberedAnswers answers = new InMemoryRememberedAnswers();

    @Override
    public <T> T answers(Function<RememberedAnswers, T> work) {
        return work.apply(answers);
    }
}
