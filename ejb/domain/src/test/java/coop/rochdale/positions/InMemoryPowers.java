package coop.rochdale.positions;

import coop.rochdale.kernel.AccountId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Powers as employments and positions give them. */
public final class InMemoryPowers implements Powers {

    private final InMemoryPositions positions;
    private final InMemoryEmployments employments;

    public InMemoryPowers(InMemoryPositions positions, InMemoryEmployments employments) {
        this.positions = positions;
        this.employments = employments;
    }

    @Override
    public Optional<Holding> heldBy(AccountId account, Power power, Instant at) {
        return held(account, at)
                .filter(position -> position.job().powers().contains(power))
                .min(Comparator.comparing(Position::number))
                .map(position -> new Holding(position.id(), position.number(), position.act()));
    }

    @Override
    public Set<Power> of(AccountId account, Instant at) {
        return held(account, at)
                .flatMap(position -> position.job().powers().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<Position> held(AccountId account, Instant at) {
        return employments
                .of(account)
                .filter(employment -> employment.tenure().covers(at))
                .map(employment -> positions.byId(employment.position()).orElseThrow());
    }
}
