package coop.rochdale.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Letters in a map. */
public final class InMemoryLetters implements Letters {

    private static final Duration WRITING = Duration.ofDays(60);

    private final Map<UUID, Kept> letters = new LinkedHashMap<>();
    private Instant openUntil = Instant.MIN;

    private record Kept(
            Letter letter,
            boolean taken,
            Instant writtenAt,
            Instant nextAt,
            Optional<Outcome> outcome,
            OptionalInt reply) {

        boolean waits(Instant now) {
            return outcome.isEmpty() && !nextAt.isAfter(now);
        }

        boolean isInHandOf(Letter other) {
            return taken && outcome.isEmpty() && letter.claim().equals(other.claim());
        }

        Kept ended(Outcome how, OptionalInt last) {
            return new Kept(letter, false, writtenAt, nextAt, Optional.of(how), last);
        }
    }

    /** Does the work as in a transaction: if it fails, nothing has happened. */
    public <T> T undoing(Supplier<T> work) {
        Map<UUID, Kept> before = new LinkedHashMap<>(letters);
        try {
            return work.get();
        } catch (RuntimeException failure) {
            letters.clear();
            letters.putAll(before);
            throw failure;
        }
    }

    /** What the database does as a notice is told to somebody who left an address. */
    public void told(UUID notice, Instant at) {
        if (openUntil.isAfter(at)) {
            letters.putIfAbsent(
                    notice,
                    new Kept(new Letter(notice, notice, 0), false, at, at, Optional.empty(), OptionalInt.empty()));
        }
    }

    /** How it ended, and the last reply; empty if it did not, or never was. */
    public String ending(UUID notice) {
        return Optional.ofNullable(letters.get(notice))
                .filter(kept -> kept.outcome().isPresent())
                .map(kept -> kept.outcome().orElseThrow().word()
                        + (kept.reply().isPresent() ? " " + kept.reply().getAsInt() : ""))
                .orElse("");
    }

    @Override
    public void keepWriting(Instant now) {
        Instant until = now.plus(WRITING);
        openUntil = until.isAfter(openUntil) ? until : openUntil;
    }

    @Override
    public int giveUp(Instant now) {
        Instant oldest = now.minus(Letter.LIFE);
        int before = waiting(Instant.MAX);
        letters.replaceAll((notice, kept) ->
                kept.outcome().isEmpty() && !kept.writtenAt().isAfter(oldest) && (!kept.taken() || kept.waits(now))
                        ? kept.ended(Outcome.GIVEN_UP, kept.reply())
                        : kept);
        return before - waiting(Instant.MAX);
    }

    @Override
    public boolean areWaiting(Instant now) {
        return waiting(now) > 0;
    }

    @Override
    public Optional<Letter> takeUp(UUID claim, Instant now) {
        return all(now).min(Comparator.comparing(Kept::nextAt)).map(kept -> {
            Letter letter =
                    new Letter(kept.letter().notice(), claim, kept.letter().attempts() + 1);
            letters.put(
                    letter.notice(),
                    new Kept(
                            letter, true, kept.writtenAt(), now.plus(Letter.PATIENCE), Optional.empty(), kept.reply()));
            return letter;
        });
    }

    @Override
    public void end(Letter letter, Outcome outcome, OptionalInt reply, Instant now) {
        letters.computeIfPresent(
                letter.notice(), (notice, kept) -> kept.isInHandOf(letter) ? kept.ended(outcome, reply) : kept);
    }

    @Override
    public void putOff(Letter letter, OptionalInt reply, Instant now) {
        letters.computeIfPresent(
                letter.notice(),
                (notice, kept) -> kept.isInHandOf(letter)
                        ? new Kept(letter, false, kept.writtenAt(), letter.again(now), Optional.empty(), reply)
                        : kept);
    }

    @Override
    public void putBack(Letter letter, Instant now) {
        Letter untried = new Letter(letter.notice(), letter.notice(), letter.attempts() - 1);
        letters.computeIfPresent(
                letter.notice(),
                (notice, kept) -> kept.isInHandOf(letter)
                        ? new Kept(untried, false, kept.writtenAt(), now, Optional.empty(), kept.reply())
                        : kept);
    }

    private int waiting(Instant now) {
        return Math.toIntExact(all(now).count());
    }

    private Stream<Kept> all(Instant now) {
        return letters.values().stream().filter(kept -> kept.waits(now));
    }
}
