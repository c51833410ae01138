package coop.rochdale.positions;

import coop.rochdale.kernel.AccountId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Employments in a map, in the order they were agreed. */
public final class InMemoryEmployments implements Employments {

    private final Map<EmploymentId, Employment> employments = new LinkedHashMap<>();
    private Runnable others = () -> {};

    @Override
    public void holdWages() {
        await();
    }

    @Override
    public void awaitWages() {
        await();
    }

    /** What somebody else does while the next one waits for wages. */
    public void whileWaiting(Runnable work) {
        others = work;
    }

    private void await() {
        Runnable work = others;
        others = () -> {};
        work.run();
    }

    @Override
    public boolean isEmployed(AccountId account, Instant at) {
        return of(account).anyMatch(employment -> employment.tenure().covers(at));
    }

    @Override
    public void begin(Employment begun, Hiring hiring) {
        for (Employment other : employments.values()) {
            if (other.position().equals(begun.position()) && other.tenure().overlaps(begun.tenure())) {
                refuseClash(other, begun, hiring);
            }
        }
        employments.put(begun.id(), begun);
    }

    private static void refuseClash(Employment other, Employment begun, Hiring hiring) {
        if (other.account().equals(begun.account())) {
            throw hiring.seated();
        }
        if (other.seat() == begun.seat()) {
            throw hiring.full();
        }
    }

    @Override
    public Optional<Employment> byId(EmploymentId id) {
        return Optional.ofNullable(employments.get(id));
    }

    @Override
    public List<Employment> unended(PositionId position, Instant at) {
        return employments.values().stream()
                .filter(employment -> employment.position().equals(position) && !employment.endsBy(at))
                .toList();
    }

    @Override
    public Optional<Employment> latest(PositionId position, AccountId account) {
        return of(account)
                .filter(employment -> employment.position().equals(position))
                .max(Comparator.comparing(Employment::startsAt));
    }

    @Override
    public void end(List<Employment> ended) {
        ended.forEach(employment -> employments.replace(employment.id(), employment));
    }

    /** In the order they were agreed. */
    public List<Employment> all() {
        return List.copyOf(employments.values());
    }

    Stream<Employment> of(AccountId account) {
        return employments.values().stream()
                .filter(employment -> employment.account().equals(account));
    }
}
