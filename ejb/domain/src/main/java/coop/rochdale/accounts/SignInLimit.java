package coop.rochdale.accounts;

import coop.rochdale.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Limits failed sign-ins to 5 per handle and address, and 50 per address within a quarter of an hour from the first. It
 * remembers at most 100,000 of each and forgets the oldest first.
 */
public final class SignInLimit {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_HANDLE = 5;
    private static final int PER_ADDRESS = 50;
    private static final int REMEMBERED = 100_000;

    private final Map<String, Failures> byHandle = bounded();
    private final Map<String, Failures> byAddress = bounded();

    /**
     * Counts an attempt as failed until {@link #succeeded} says otherwise, so that simultaneous guesses are all counted;
     * refuses with {@link AccountRefusal#SIGN_IN_TOO_OFTEN} beyond the limit, right password or not.
     */
    public synchronized void attempt(String handle, String address, Instant now) {
        refuse(byHandle.get(key(handle, address)), PER_HANDLE, now);
        refuse(byAddress.get(address), PER_ADDRESS, now);
        byHandle.merge(key(handle, address), Failures.first(now), (known, first) -> known.again(now));
        byAddress.merge(address, Failures.first(now), (known, first) -> known.again(now));
    }

    /** The right password clears what was counted for this handle at this address, and its own attempt. */
    public synchronized void succeeded(String handle, String address) {
        byHandle.remove(key(handle, address));
        byAddress.computeIfPresent(address, (unused, failures) -> failures.oneLess());
    }

    private static String key(String handle, String address) {
        return address + " " + handle;
    }

    private static void refuse(@Nullable Failures failures, int most, Instant now) {
        if (failures != null && failures.count >= most && failures.endsAt().isAfter(now)) {
            long seconds = Duration.between(now, failures.endsAt()).toSeconds() + 1;
            throw Refused.because(AccountRefusal.SIGN_IN_TOO_OFTEN, seconds);
        }
    }

    private static Map<String, Failures> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    private record Failures(int count, Instant since) {

        static Failures first(Instant now) {
            return new Failures(1, now);
        }

        Failures again(Instant now) {
            return endsAt().isAfter(now) ? new Failures(count + 1, since) : first(now);
        }

        Failures oneLess() {
            return new Failures(count - 1, since);
        }

        Instant endsAt() {
            return since.plus(WINDOW);
        }
    }
}
