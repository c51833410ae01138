package coop.rochdale.payroll;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Page;
import coop.rochdale.positions.EmploymentId;
import coop.rochdale.positions.Stint;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Hours in a map, in the order they were logged. */
public final class InMemoryHours implements HoursLog {

    private final Map<WorkedHoursId, WorkedHours> log = new LinkedHashMap<>();

    List<WorkedHours> of(EmploymentId employment) {
        return log.values().stream()
                .filter(hours -> hours.employment().equals(employment))
                .toList();
    }

    @Override
    public void log(WorkedHours hours) {
        log.put(hours.id(), hours);
    }

    @Override
    public Optional<WorkedHours> find(WorkedHoursId id) {
        return Optional.ofNullable(log.get(id));
    }

    @Override
    public Optional<WorkedHours> told(UUID alias) {
        return log.values().stream()
                .filter(hours -> hours.id().alias().equals(alias))
                .findFirst();
    }

    @Override
    public Optional<WorkedHours> lock(WorkedHoursId id) {
        return find(id);
    }

    @Override
    public void attest(WorkedHoursId id, WorkedHours.Attestation attestation) {
        replace(id, Optional.of(attestation), Optional.empty());
    }

    @Override
    public void end(WorkedHoursId id, WorkedHours.Ended ended) {
        replace(id, log.get(id).attestation(), Optional.of(ended));
    }

    private void replace(
            WorkedHoursId id, Optional<WorkedHours.Attestation> attestation, Optional<WorkedHours.Ended> ended) {
        WorkedHours old = log.get(id);
        log.put(
                id,
                new WorkedHours(id, old.employment(), old.worker(), old.stint(), old.loggedAt(), attestation, ended));
    }

    @Override
    public long attestedIn(EmploymentId employment, YearMonth month) {
        return of(employment).stream()
                .filter(hours -> hours.state() == Stint.State.ATTESTED
                        && YearMonth.from(hours.stint().day()).equals(month))
                .mapToLong(hours -> hours.stint().minutes())
                .sum();
    }

    @Override
    public long unattestedOf(AccountId worker) {
        return log.values().stream()
                .filter(hours -> hours.worker().equals(worker) && hours.state() == Stint.State.LOGGED)
                .count();
    }

    @Override
    public Page<WorkedHours> hoursOf(AccountId worker, Page.Wish wish) {
        List<WorkedHours> found = new ArrayList<>(log.values().stream()
                .filter(hours -> hours.worker().equals(worker))
                .toList());
        java.util.Collections.reverse(found);
        int skip = wish.after().map(Integer::parseInt).orElse(0);
        List<WorkedHours> rest =
                found.stream().skip(skip).limit(wish.limit() + 1L).toList();
        return Page.of(rest, wish, last -> Integer.toString(found.indexOf(last) + 1));
    }
}
