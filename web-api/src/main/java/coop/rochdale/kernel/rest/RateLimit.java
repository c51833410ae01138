package coop.rochdale.kernel.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A token bucket for each account, and for each address that nobody is signed in from: one client's hurry is not
 * everybody's wait. Says at every answer what is left, as the IETF's draft of RateLimit header fields does. Asking for our health
 * is free; a token that the container refuses before any filter is counted on the way to its error page.
 */
@Dependent
class RateLimit {

    private static final long MINUTE_SECONDS = 60;
    private static final int MOST_CLIENTS = 100_000;
    private static final String COUNTED = "coop.rochdale.counted";

    /** Requests a minute and client; 0 counts nothing. */
    @Inject
    @ConfigProperty(name = "rochdale.requests.per.minute", defaultValue = "3000")
    private int perMinute;

    @Inject
    private ClientAddress address;

    private String policy = "";

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    @PostConstruct
    void announce() {
        policy = "\"requests\";q=" + perMinute + ";w=" + MINUTE_SECONDS;
    }

    /** Whether this one may ask now; who may not is told so. */
    boolean admits(HttpServletRequest asked, HttpServletResponse answer) throws IOException {
        return perMinute == 0 || isFree(asked) || isInTime(asked, answer);
    }

    /** Told by the path that was matched, for the one that was written may wind its way anywhere. */
    private static boolean isFree(HttpServletRequest request) {
        String path = request.getServletPath();
        return request.getAttribute(COUNTED) != null || path.equals("/health") || path.startsWith("/health/");
    }

    private boolean isInTime(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(COUNTED, true);
        ConsumptionProbe probe =
                buckets.get(client(request), client -> fullBucket()).tryConsumeAndReturnRemaining(1);
        response.setHeader("RateLimit-Policy", policy);
        response.setHeader(
                "RateLimit",
                "\"requests\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()));
        if (!probe.isConsumed()) {
            long wait = Math.max(1, seconds(probe.getNanosToWaitForRefill()));
            ErrorPage.write(request, response, Problem.of(Refused.because(CommonRefusal.TOO_OFTEN, wait)));
        }
        return probe.isConsumed();
    }

    private Bucket fullBucket() {
        Bandwidth steady = Bandwidth.builder()
                .capacity(perMinute)
                .refillGreedy(perMinute, Duration.ofSeconds(MINUTE_SECONDS))
                .build();
        return Bucket.builder().addLimit(steady).build();
    }

    private String client(HttpServletRequest request) {
        Principal account = request.getUserPrincipal();
        return account == null ? "address " + address.of(request) : "account " + account.getName();
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }
}
