package coop.rochdale.positions;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Refused;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applications in a map, in the order they were filed. */
public final class InMemoryApplications implements Applications {

    private final Map<ApplicationId, Application> applications = new LinkedHashMap<>();

    @Override
    public void file(Application application, int positionNumber) {
        if (latest(application.position(), application.account())
                .filter(Application::isOpen)
                .isPresent()) {
            throw Refused.because(PositionRefusal.ALREADY_APPLIED, positionNumber);
        }
        applications.put(application.id(), application);
    }

    @Override
    public Optional<Application> byId(ApplicationId id) {
        return Optional.ofNullable(applications.get(id));
    }

    @Override
    public Optional<Application> latest(PositionId position, AccountId account) {
        return applications.values().stream()
                .filter(application -> application.position().equals(position))
                .filter(application -> application.account().equals(account))
                .reduce((earlier, later) -> later);
    }

    @Override
    public void decide(Application application) {
        applications.replace(application.id(), application);
    }

    List<Application> all() {
        return List.copyOf(applications.values());
    }

    @Override
    public int declineAll(PositionId position, Instant at) {
        List<Application> open = applications.values().stream()
                .filter(application -> application.position().equals(position) && application.isOpen())
                .toList();
        open.forEach(application -> decide(application.decided(ApplicationState.DECLINED, at)));
        return open.size();
    }
}
