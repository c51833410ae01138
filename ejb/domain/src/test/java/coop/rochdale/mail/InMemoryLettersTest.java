package coop.rochdale.mail;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

class InMemoryLettersTest implements LettersContract {

    private final InMemoryLetters letters = new InMemoryLetters();

    @Override
    public <T> T letters(Function<Letters, T> work) {
        return work.apply(letters);
    }

    @Override
    public UUID tell(boolean hasAddress, Instant at) {
        UUID notice = UUID.randomUUID();
        if (hasAddress) {
            letters.told(notice, at);
        }
        return notice;
    }

    @Override
    public String ending(UUID notice) {
        return letters.ending(notice);
    }
}
