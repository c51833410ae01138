package coop.rochdale.positions;

import coop.rochdale.kernel.ActId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Positions in a map; the act that founds is the one it was made with. */
public final class InMemoryPositions implements Positions {

    private final ActId founding;
    private final Map<PositionId, Position> positions = new LinkedHashMap<>();
    private final Map<PositionId, List<SalaryEntry>> salaries = new LinkedHashMap<>();

    public InMemoryPositions(ActId founding) {
        this.founding = founding;
    }

    @Override
    public int create(NewPosition made) {
        int number = positions.size() + 1;
        LocalDate day = made.createdAt().atOffset(ZoneOffset.UTC).toLocalDate();
        positions.put(
                made.id(), new Position(made.id(), number, made.job(), made.act(), made.createdAt(), Optional.empty()));
        salaries.put(made.id(), new ArrayList<>(List.of(new SalaryEntry(made.salary(), day, made.act()))));
        return number;
    }

    @Override
    public Optional<Position> byId(PositionId id) {
        return Optional.ofNullable(positions.get(id));
    }

    @Override
    public Optional<Position> lock(PositionId id) {
        return byId(id);
    }

    @Override
    public Optional<Position> founding() {
        return positions.values().stream()
                .filter(position -> position.act().equals(founding))
                .findFirst();
    }

    @Override
    public void close(PositionId id, Position.Closing closing) {
        positions.computeIfPresent(
                id,
                (key, open) -> new Position(
                        id, open.number(), open.job(), open.act(), open.createdAt(), Optional.of(closing)));
    }

    @Override
    public SalaryEntry entryOn(PositionId id, LocalDate day) {
        List<SalaryEntry> entries = salaries.getOrDefault(id, List.of());
        SalaryEntry best = entries.get(0);
        for (SalaryEntry entry : entries) {
            if (!entry.from().isAfter(day) && !entry.from().isBefore(best.from())) {
                best = entry;
            }
        }
        return best;
    }

    List<Position> all() {
        return List.copyOf(positions.values());
    }

    @Override
    public void changeSalary(PositionId id, SalaryEntry entry) {
        salaries.get(id).add(entry);
    }
}
