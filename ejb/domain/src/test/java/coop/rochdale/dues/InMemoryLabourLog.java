package coop.rochdale.dues;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipQueries;
import coop.rochdale.members.Standing;
import coop.rochdale.positions.Stint;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Work in a map. */
public final class InMemoryLabourLog implements LabourLog {

    private final Map<LabourId, Labour> labours = new LinkedHashMap<>();
    private final Map<PaymentId, LabourId> uses = new LinkedHashMap<>();
    private final InMemoryDues dues;
    private final MembershipQueries memberships;

    public InMemoryLabourLog(InMemoryDues dues, MembershipQueries memberships) {
        this.dues = dues;
        this.memberships = memberships;
    }

    @Override
    public void log(Labour labour) {
        labours.put(labour.id(), labour);
    }

    @Override
    public Optional<Labour> find(LabourId id) {
        return Optional.ofNullable(labours.get(id)).map(this::withUses);
    }

    @Override
    public Optional<Labour> told(UUID alias) {
        return labours.keySet().stream()
                .filter(id -> id.alias().equals(alias))
                .findFirst()
                .flatMap(this::find);
    }

    @Override
    public Optional<Labour> lock(LabourId id) {
        return find(id);
    }

    @Override
    public void attest(LabourId id, Labour.Attestation attestation) {
        labours.computeIfPresent(
                id,
                (key, old) -> new Labour(
                        id,
                        old.worker(),
                        old.work(),
                        old.loggedAt(),
                        Optional.of(attestation),
                        old.ending(),
                        Optional.empty()));
    }

    @Override
    public void end(LabourId id, Labour.Ending ending) {
        labours.computeIfPresent(
                id,
                (key, old) -> new Labour(
                        id,
                        old.worker(),
                        old.work(),
                        old.loggedAt(),
                        old.attestation(),
                        Optional.of(ending),
                        Optional.empty()));
    }

    @Override
    public void use(LabourId id, PaymentId payment) {
        uses.put(payment, id);
    }

    @Override
    public List<PaymentId> uses(LabourId id) {
        return uses.entrySet().stream()
                .filter(use -> use.getValue().equals(id))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public long unattestedOf(AccountId worker) {
        return ofWorker(worker).stream()
                .filter(labour -> labour.state() == Stint.State.LOGGED)
                .count();
    }

    @Override
    public Optional<Money> countedIn(AccountId worker, YearMonth month) {
        return ofWorker(worker).stream()
                .filter(labour -> labour.state() == Stint.State.ATTESTED)
                .filter(labour -> YearMonth.from(labour.work().day()).equals(month))
                .map(labour -> labour.attestation().orElseThrow().value())
                .reduce(Money::plus);
    }

    @Override
    public List<Labour> leftOf(AccountId worker) {
        return ofWorker(worker).stream()
                .filter(labour -> labour.left().filter(Money::isPositive).isPresent())
                .sorted(Comparator.comparing(labour -> labour.work().day()))
                .toList();
    }

    @Override
    public List<AccountId> waiting(Instant at) {
        return labours.values().stream()
                .map(Labour::worker)
                .distinct()
                .filter(worker -> !leftOf(worker).isEmpty())
                .filter(worker -> memberships
                        .newestOf(worker)
                        .filter(newest -> memberships.standingOf(worker, at).orElseThrow() != Standing.ENDED)
                        .map(Membership::id)
                        .filter(membership -> !dues.uncoveredOf(membership).isEmpty())
                        .isPresent())
                .toList();
    }

    @Override
    public Page<Labour> of(AccountId worker, Page.Wish wish) {
        List<Labour> newestFirst = new ArrayList<>(ofWorker(worker));
        Collections.reverse(newestFirst);
        int start = wish.after()
                .map(key -> newestFirst.stream()
                                .map(labour -> labour.id().toString())
                                .toList()
                                .indexOf(key)
                        + 1)
                .orElse(0);
        return Page.of(
                newestFirst.stream().skip(start).limit(wish.limit() + 1L).toList(),
                wish,
                labour -> labour.id().toString());
    }

    private List<Labour> ofWorker(AccountId worker) {
        return labours.values().stream()
                .filter(labour -> labour.worker().equals(worker))
                .map(this::withUses)
                .toList();
    }

    private Labour withUses(Labour labour) {
        Optional<Money> used = uses(labour.id()).stream()
                .map(payment -> dues.payment(payment).orElseThrow().receipt().amount())
                .reduce(Money::plus);
        return new Labour(
                labour.id(),
                labour.worker(),
                labour.work(),
                labour.loggedAt(),
                labour.attestation(),
                labour.ending(),
                used);
    }
}
